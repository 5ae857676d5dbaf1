package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.recent.RecentCall;
import io.collectoragent.runtime.recent.RecentCalls;
import java.io.IOException;
import java.util.List;

/** Which calls that went well took longest in the last minutes. */
final class SlowestSection implements Section {

  private static final int SHOWN_AT_ONCE = 5;

  private final RecentCalls recent;
  private final CallCell cell;

  SlowestSection(RecentCalls recent, TraceLink traces) {
    this.recent = recent;
    this.cell = new CallCell(traces);
  }

  @Override
  public Content read(Moment now) {
    return new Table(recent.slowest(), cell, now);
  }

  private static final class Table extends Content {
    private final List<RecentCall> calls;
    private final CallCell cell;
    private final Moment now;

    Table(List<RecentCall> calls, CallCell cell, Moment now) {
      super("slowest", "Slowest calls");
      this.calls = calls;
      this.cell = cell;
      this.now = now;
    }

    @Override
    String headline() {
      return calls.isEmpty()
          ? "none over 10 ms"
          : "up to " + Words.duration(calls.get(0).durationNanos());
    }

    @Override
    Mark mark() {
      return Mark.NEUTRAL;
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (calls.isEmpty()) {
        html.nothing("No call of the last ten minutes took 10 ms.");
        return;
      }
      int shown = Math.min(calls.size(), SHOWN_AT_ONCE);
      table("slowest-table", "The slowest of the last ten minutes", calls.subList(0, shown), html);
      if (shown < calls.size()) {
        html.markup("<details id=\"slowest-more\"><summary>");
        html.text(Words.count(calls.size() - shown, "more call", "more calls"));
        html.markup("</summary>");
        table("slowest-rest", "The next", calls.subList(shown, calls.size()), html);
        html.markup("</details>");
      }
    }

    private void table(String id, String caption, List<RecentCall> rows, Html html)
        throws IOException {
      html.table(id, caption, "|Call", "|When", "number|Took", "wide|Collector");
      for (RecentCall call : rows) {
        html.markup("<tr>");
        cell.write(call, html);
        cell.writeEnd(call, now, html);
      }
      html.tableEnd();
    }
  }
}
