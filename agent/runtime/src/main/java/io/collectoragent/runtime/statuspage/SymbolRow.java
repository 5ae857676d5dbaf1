package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.quality.Gathered;
import java.io.IOException;

/** One symbol of a collector, as its data stands at one moment. Immutable. */
final class SymbolRow {

  /** As the alert on completeness has it. */
  private static final double COMPLETE_FROM = 0.9;

  private static final double MILLIS = 1000;

  private final Gathered gathered;
  private final double ageSeconds;
  private final double completeness;
  private final Mark mark;
  private final String state;

  SymbolRow(Gathered gathered, Moment now) {
    this.gathered = gathered;
    this.ageSeconds = gathered.freshnessSeconds(now.nanos());
    this.completeness = gathered.completeness(now.nanos());
    if (gathered.isOverdue(now.nanos())) {
      mark = Mark.CONCERN;
      state = "Overdue";
    } else if (completeness < COMPLETE_FROM) {
      mark = Mark.CONCERN;
      state = "Incomplete";
    } else {
      mark = Double.isNaN(ageSeconds) ? Mark.NEUTRAL : Mark.GOOD;
      state = Double.isNaN(ageSeconds) ? "Nothing yet" : "Fresh";
    }
  }

  String collector() {
    return gathered.collector();
  }

  String symbol() {
    return gathered.symbol();
  }

  Mark mark() {
    return mark;
  }

  /** What never came is older than all that did. */
  double ageSeconds() {
    return Double.isNaN(ageSeconds) ? Double.POSITIVE_INFINITY : ageSeconds;
  }

  String what() {
    String age = Double.isNaN(ageSeconds) ? "nothing came" : age() + " old";
    return state.equals("Overdue") ? "overdue, " + age : "incomplete, " + complete();
  }

  String age() {
    return Words.span(ageMillis());
  }

  void writeTo(Html html, Moment now) throws IOException {
    html.markup("<tr><th scope=\"row\">").name(gathered.symbol()).markup("</th><td>");
    html.marked(mark, state).markup("</td><td>");
    if (!Double.isNaN(ageSeconds)) {
      html.time(now.epochMillis() - ageMillis(), age());
    }
    html.markup("</td>");
    html.cell("number", complete());
    html.cell("number wide", Words.number(gathered.records()));
    html.cell("number wide", Words.number(gathered.runs()));
    html.cell("number wide", Words.number(gathered.errors()));
    html.markup("<td class=\"wide\">").name(gathered.provider()).markup("</td></tr>");
  }

  private String complete() {
    return Double.isNaN(completeness) ? "" : Words.percent(completeness);
  }

  private long ageMillis() {
    return Math.round(ageSeconds * MILLIS);
  }
}
