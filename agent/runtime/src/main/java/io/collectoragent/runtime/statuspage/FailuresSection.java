package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.recent.RecentCall;
import io.collectoragent.runtime.recent.RecentCalls;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What failed in the last minutes; what failed alike is one line, with the last of it. */
final class FailuresSection implements Section {

  private final RecentCalls recent;
  private final CallCell cell;

  FailuresSection(RecentCalls recent, TraceLink traces) {
    this.recent = recent;
    this.cell = new CallCell(traces);
  }

  @Override
  public Content read(Moment now) {
    return new Table(recent.failed(), cell, now);
  }

  private static final class Table extends Content {
    private final List<RecentCall> calls;
    private final CallCell cell;
    private final Moment now;

    Table(List<RecentCall> calls, CallCell cell, Moment now) {
      super("failed", "Failed calls and runs");
      this.calls = calls;
      this.cell = cell;
      this.now = now;
    }

    @Override
    String headline() {
      return calls.isEmpty()
          ? "none lately"
          : Words.count(calls.size(), "kind of failure", "kinds of failures");
    }

    /** Now and then one fails; whether that is a matter, collectors and dependencies tell. */
    @Override
    Mark mark() {
      return calls.isEmpty() ? Mark.GOOD : Mark.CONCERN;
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (calls.isEmpty()) {
        html.nothing("Nothing failed in the last ten minutes.");
        return;
      }
      html.table(
          "failed-table",
          "What failed in the last ten minutes, the last of its kind with its trace",
          "|Call",
          "|Error",
          "|When",
          "number|Took",
          "wide|Collector");
      for (RecentCall call : calls) {
        write(call, html);
      }
      html.tableEnd();
    }

    private void write(RecentCall last, Html html) throws IOException {
      html.markup("<tr>");
      cell.write(last, html);
      html.markup("<td><span class=\"mark bad\">").name(error(last)).markup("</span>");
      if (last.times() > 1) {
        long span = last.endEpochNanos() - last.firstEpochNanos();
        html.markup("<span class=\"detail\">").text(Words.number(last.times()) + " times in ");
        html.text(Words.span(TimeUnit.NANOSECONDS.toMillis(span))).markup("</span>");
      }
      if (last.message() != null) {
        html.markup("<span class=\"detail\">").name(last.message()).markup("</span>");
      }
      html.markup("</td>");
      cell.writeEnd(last, now, html);
    }

    private static String error(RecentCall call) {
      return call.errorType() == null ? "calls failed, nothing stored" : call.errorType();
    }
  }
}
