package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quality.Gathered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fresh and complete the data is, by collector and symbol: what needs attention first, then the
 * oldest. Of many symbols the first few are shown, and the rest on request.
 */
final class SymbolsSection implements Section {

  private static final int SHOWN_AT_ONCE = 8;

  /** One more line takes no more room than the words that it is left out. */
  private static final int HIDDEN_AT_LEAST = 3;

  private static final Comparator<SymbolRow> FIRST_WHAT_NEEDS_ATTENTION =
      Comparator.comparing(SymbolRow::mark)
          .thenComparing(Comparator.comparingDouble(SymbolRow::ageSeconds).reversed())
          .thenComparing(SymbolRow::symbol);

  private final DataQuality quality;

  SymbolsSection(DataQuality quality) {
    this.quality = quality;
  }

  @Override
  public Content read(Moment now) {
    Map<String, List<SymbolRow>> byCollector = new TreeMap<>();
    for (Gathered gathered : quality.all()) {
      byCollector
          .computeIfAbsent(gathered.collector(), name -> new ArrayList<>())
          .add(new SymbolRow(gathered, now));
    }
    List<List<SymbolRow>> groups = new ArrayList<>(byCollector.values());
    groups.forEach(group -> group.sort(FIRST_WHAT_NEEDS_ATTENTION));
    groups.sort(Comparator.comparing((List<SymbolRow> group) -> group.get(0).mark()));
    return new Tables(groups, now);
  }

  private static final class Tables extends Content {
    private final List<List<SymbolRow>> groups;
    private final Moment now;

    Tables(List<List<SymbolRow>> groups, Moment now) {
      super("data", "Data by symbol");
      this.groups = groups;
      this.now = now;
      groups.forEach(this::summarise);
    }

    /** One line a collector: when an API is down, all its symbols are overdue together. */
    private void summarise(List<SymbolRow> group) {
      SymbolRow first = group.get(0);
      long wanting = wanting(group);
      if (wanting == 1 && first.symbol().equals(DataQuality.ALL)) {
        problem(first.mark(), first.collector(), "its data is " + first.what());
      } else if (wanting == 1) {
        problem(first.mark(), first.symbol(), "of " + first.collector() + ": " + first.what());
      } else if (wanting > 1) {
        String symbols = wanting + " of " + Words.count(group.size(), "symbol", "symbols");
        problem(first.mark(), first.collector(), symbols + " overdue or incomplete");
      }
    }

    @Override
    String headline() {
      long all = groups.stream().mapToLong(List::size).sum();
      long wanting = groups.stream().mapToLong(Tables::wanting).sum();
      String symbols = Words.count(all, "symbol", "symbols");
      return all == 0
          ? "none yet"
          : symbols + (wanting == 0 ? ", all well" : ", " + wanting + " not well");
    }

    @Override
    Mark mark() {
      return groups.isEmpty() ? Mark.NEUTRAL : super.mark();
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (groups.isEmpty()) {
        html.nothing("Nothing has been asked for or stored in a run yet.");
      }
      for (int i = 0; i < groups.size(); i++) {
        write("data-" + i, groups.get(i), html);
      }
    }

    private void write(String id, List<SymbolRow> group, Html html) throws IOException {
      String collector = group.get(0).collector();
      int shown = group.size() < SHOWN_AT_ONCE + HIDDEN_AT_LEAST ? group.size() : SHOWN_AT_ONCE;
      table(id, collector, group.subList(0, shown), html);
      if (shown < group.size()) {
        List<SymbolRow> rest = group.subList(shown, group.size());
        html.markup("<details id=\"" + id + "-more\"><summary>");
        html.text(Words.count(rest.size(), "more symbol", "more symbols")).markup(" of ");
        html.name(collector);
        html.text(
            wanting(rest) == 0 ? ", all well" : ", " + wanting(rest) + " overdue or incomplete");
        html.markup("</summary>");
        table(id + "-rest", collector + ": the others", rest, html);
        html.markup("</details>");
      }
    }

    private void table(String id, String caption, List<SymbolRow> rows, Html html)
        throws IOException {
      html.table(
          id,
          caption,
          "|Symbol",
          "|State",
          "|Age of its data",
          "number|Complete",
          "number wide|Rows",
          "number wide|Runs",
          "number wide|Failed",
          "wide|From");
      for (SymbolRow row : rows) {
        row.writeTo(html, now);
      }
      html.tableEnd();
    }

    private static long wanting(List<SymbolRow> rows) {
      return rows.stream().filter(row -> row.mark().needsAttention()).count();
    }
  }
}
