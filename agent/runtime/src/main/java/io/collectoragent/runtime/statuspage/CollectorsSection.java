package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.quality.CollectorRuns;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quality.LastRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The collectors, with how each one's last run ended. */
final class CollectorsSection implements Section {

  private final DataQuality quality;
  private final String service;

  /**
   * @param service what calls outside any run go by, which is no collector as long as it never runs
   */
  CollectorsSection(DataQuality quality, String service) {
    this.quality = quality;
    this.service = service;
  }

  @Override
  public Content read(Moment now) {
    List<Row> rows = new ArrayList<>();
    quality
        .runs()
        .forEach(
            (collector, runs) -> {
              if (runs.lastRun() != null || !collector.equals(service)) {
                rows.add(new Row(collector, runs, now));
              }
            });
    rows.sort(Comparator.comparing((Row row) -> row.mark).thenComparing(row -> row.collector));
    return new Table(rows, now);
  }

  private static final class Row {
    private final String collector;
    private final LastRun last;
    private final long count;
    private final long failures;
    private final long everyNanos;
    private final Mark mark;
    private final String result;

    Row(String collector, CollectorRuns runs, Moment now) {
      this.collector = collector;
      this.last = runs.lastRun();
      this.count = runs.count();
      this.failures = runs.failures();
      this.everyNanos = runs.everyNanos();
      if (last != null && !last.isSuccessful()) {
        mark = Mark.BAD;
        result = "Failed";
      } else if (runs.isLate(now.nanos())) {
        mark = Mark.CONCERN;
        result = "Late";
      } else {
        mark = last == null ? Mark.NEUTRAL : Mark.GOOD;
        result = last == null ? "Not run yet" : "Went well";
      }
    }

    String reason() {
      if (mark == Mark.BAD) {
        return last.errorType() == null ? "calls failed, nothing stored" : last.errorType();
      }
      return mark == Mark.CONCERN ? "due " + every() : "";
    }

    String every() {
      return everyNanos == 0 ? "" : "every " + Words.period(everyNanos);
    }
  }

  private static final class Table extends Content {
    private final List<Row> rows;
    private final Moment now;

    Table(List<Row> rows, Moment now) {
      super("collectors", "Collectors");
      this.rows = rows;
      this.now = now;
      for (Row row : rows) {
        if (row.mark.needsAttention()) {
          problem(row.mark, row.collector, what(row));
        }
      }
    }

    private static String what(Row row) {
      return row.mark == Mark.BAD
          ? "its last run failed: " + row.reason()
          : "no run has ended in time, " + row.reason();
    }

    @Override
    String headline() {
      String all = Words.count(rows.size(), "collector", "collectors");
      int wanting = problems().size();
      return rows.isEmpty()
          ? "none yet"
          : all + (wanting == 0 ? ", all well" : ", " + wanting + " not well");
    }

    @Override
    Mark mark() {
      return rows.isEmpty() ? Mark.NEUTRAL : super.mark();
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (rows.isEmpty()) {
        html.nothing("No run has been seen yet: a scheduled task, a timer task, or a job.");
        return;
      }
      html.table(
          "collectors-table",
          "How the last run of each collector ended",
          "|Collector",
          "|Result",
          "|Last run",
          "number wide|Took",
          "number|Rows",
          "number wide|Runs",
          "number wide|Failed",
          "wide|Expected");
      for (Row row : rows) {
        write(row, html);
      }
      html.tableEnd();
    }

    private void write(Row row, Html html) throws IOException {
      LastRun last = row.last;
      html.markup("<tr><th scope=\"row\">").name(row.collector).markup("</th><td>");
      html.marked(row.mark, row.result);
      if (!row.reason().isEmpty()) {
        html.markup("<span class=\"detail\">").name(row.reason()).markup("</span>");
      }
      html.markup("</td><td>");
      if (last != null) {
        html.ago(TimeUnit.NANOSECONDS.toMillis(last.endEpochNanos()), now);
      }
      html.markup("</td>");
      html.cell("number wide", last == null ? "" : Words.duration(last.durationNanos()));
      html.cell("number", last == null ? "" : Words.number(last.records()));
      html.cell("number wide", Words.number(row.count));
      html.cell("number wide", Words.number(row.failures));
      html.cell("wide", row.every()).markup("</tr>");
    }
  }
}
