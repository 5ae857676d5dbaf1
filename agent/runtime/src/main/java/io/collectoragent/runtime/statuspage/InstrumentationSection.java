package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.vitals.Vitals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is woven, and what is not and why; what was left off first. */
final class InstrumentationSection implements Section {

  private final Set<String> names;
  private final Predicate<String> enabled;
  private final Map<String, String> missing;
  private final Vitals vitals;

  InstrumentationSection(
      Set<String> names, Predicate<String> enabled, Map<String, String> missing, Vitals vitals) {
    this.names = names;
    this.enabled = enabled;
    this.missing = missing;
    this.vitals = vitals;
  }

  @Override
  public Content read(Moment now) {
    Map<String, Long> woven = vitals.wovenClasses();
    Map<String, String> leftOff = vitals.leftOff();
    Set<String> all = new TreeSet<>(names);
    all.addAll(woven.keySet());
    all.addAll(leftOff.keySet());
    all.addAll(missing.keySet());
    List<Row> rows = new ArrayList<>();
    for (String name : all) {
      rows.add(row(name, woven.getOrDefault(name, 0L), leftOff.get(name)));
    }
    rows.sort(Comparator.comparing((Row row) -> row.state));
    return new Table(rows);
  }

  private Row row(String name, long woven, String leftOff) {
    if (leftOff != null) {
      return new Row(name, State.LEFT_OFF, woven, leftOff);
    }
    if (!enabled.test(name)) {
      return new Row(name, State.SWITCHED_OFF, woven, "instrumentation." + name + ".enabled=false");
    }
    if (missing.containsKey(name)) {
      return new Row(name, State.NOT_HERE, woven, missing.get(name));
    }
    return woven > 0
        ? new Row(name, State.OBSERVED, woven, "")
        : new Row(name, State.NOT_USED, woven, "no class of it has been loaded");
  }

  /** In the order in which they are shown. */
  private enum State {
    LEFT_OFF(Mark.CONCERN, "Partly left off"),
    SWITCHED_OFF(Mark.NEUTRAL, "Switched off"),
    OBSERVED(Mark.GOOD, "Observed"),
    NOT_HERE(Mark.NEUTRAL, "Not in this Java"),
    NOT_USED(Mark.NEUTRAL, "Not used");

    private final Mark mark;
    private final String word;

    State(Mark mark, String word) {
      this.mark = mark;
      this.word = word;
    }
  }

  private static final class Row {
    private final String name;
    private final State state;
    private final long woven;
    private final String why;

    Row(String name, State state, long woven, String why) {
      this.name = name;
      this.state = state;
      this.woven = woven;
      this.why = why;
    }
  }

  private static final class Table extends Content {
    private final List<Row> rows;

    Table(List<Row> rows) {
      super("instrumentation", "Instrumentation");
      this.rows = rows;
      for (Row row : rows) {
        if (row.state == State.LEFT_OFF) {
          problem(Mark.CONCERN, row.name, "is not observed in full: " + row.why);
        }
      }
    }

    @Override
    String headline() {
      String off = problems().isEmpty() ? "" : ", " + problems().size() + " left off";
      return count(State.OBSERVED) + " of " + rows.size() + " in use" + off;
    }

    private long count(State state) {
      return rows.stream().filter(row -> row.state == state).count();
    }

    @Override
    void writeTo(Html html) throws IOException {
      html.table(
          "instrumentation-table",
          "What is observed, and what is not and why",
          "|Instrumentation",
          "|State",
          "number|Classes woven",
          "|Why");
      for (Row row : rows) {
        html.markup("<tr><th scope=\"row\">").name(row.name).markup("</th><td>");
        html.marked(row.state.mark, row.state.word).markup("</td>");
        html.cell("number", Words.number(row.woven)).cell("", row.why).markup("</tr>");
      }
      html.tableEnd();
    }
  }
}
