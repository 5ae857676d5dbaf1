package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.recent.RecentCall;
import io.collectoragent.runtime.recent.RecentCalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<List<String>, List<RecentCall>> alike = new LinkedHashMap<>();
    for (RecentCall call : recent.failed()) {
      alike.computeIfAbsent(kind(call), kind -> new ArrayList<>()).add(call);
    }
    return new Table(new ArrayList<>(alike.values()), cell, now);
  }

  private static List<String> kind(RecentCall call) {
    return Arrays.asList(call.name(), call.partner(), call.collector(), call.errorType());
  }

  private static final class Table extends Content {
    private final List<List<RecentCall>> groups;
    private final CallCell cell;
    private final Moment now;

    Table(List<List<RecentCall>> groups, CallCell cell, Moment now) {
      super("failed", "Failed calls and runs");
      this.groups = groups;
      this.cell = cell;
      this.now = now;
    }

    @Override
    String headline() {
      int failed = groups.stream().mapToInt(List::size).sum();
      return failed == 0 ? "none lately" : failed + " in the last 10 min";
    }

    /** Now and then one fails; whether that is a matter, collectors and dependencies tell. */
    @Override
    Mark mark() {
      return groups.isEmpty() ? Mark.GOOD : Mark.CONCERN;
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (groups.isEmpty()) {
        html.nothing("Nothing failed in the last ten minutes.");
        return;
      }
      html.table(
          "failed-table",
          "What failed in the last ten minutes, 64 calls at most, the last first",
          "|Call",
          "|Error",
          "|When",
          "number|Took",
          "wide|Collector");
      for (List<RecentCall> group : groups) {
        write(group, html);
      }
      html.tableEnd();
    }

    private void write(List<RecentCall> group, Html html) throws IOException {
      RecentCall last = group.get(0);
      html.markup("<tr>");
      cell.write(last, html);
      html.markup("<td><span class=\"mark bad\">").name(error(last)).markup("</span>");
      if (group.size() > 1) {
        html.markup(" <span class=\"times\">").text(group.size() + " times").markup("</span>");
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
