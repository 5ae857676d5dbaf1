package io.collectoragent.runtime.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checklists for people: aligned, and the same on a terminal and in a file. */
final class TextReport {

  private final PrintStream out;

  TextReport(PrintStream out) {
    this.out = out;
  }

  void print(List<Report> reports) {
    reports.stream().filter(Report::isAsked).forEach(this::print);
    if (reports.size() > 1) {
      long unasked = reports.stream().filter(report -> !report.isAsked()).count();
      long failing = reports.stream().filter(report -> report.exitCode() == Doctor.FAILS).count();
      out.println(
          reports.size()
              + " addresses: "
              + (reports.size() - failing - unasked)
              + " pass, "
              + failing
              + " fail, "
              + unasked
              + " could not be asked");
    }
  }

  private void print(Report report) {
    Checklist list = report.list();
    out.println(report.address() + ", " + list.source());
    int names = widest(list.items(), Item::name);
    int figures = widest(list.items(), Item::figure);
    String section = "";
    for (Item item : list.items()) {
      if (!item.section().equals(section)) {
        section = item.section();
        out.println();
        out.println(section);
      }
      out.println(
          "  "
              + padded(word(item.verdict()), "unknown".length())
              + "  "
              + padded(item.name(), names)
              + "  "
              + padded(item.figure(), figures)
              + "  "
              + item.wanted());
    }
    out.println();
    out.println(summary(list));
    out.println();
  }

  /** What fails is to be seen among the rest, without colours that a file would keep. */
  private static String word(Verdict verdict) {
    return verdict == Verdict.FAIL ? verdict.label().toUpperCase(Locale.ROOT) : verdict.label();
  }

  private static String summary(Checklist list) {
    List<Item> failing = list.items(Verdict.FAIL);
    String names = failing.stream().map(Item::name).collect(Collectors.joining(", "));
    return list.items(Verdict.PASS).size()
        + " pass, "
        + failing.size()
        + " fail"
        + (names.isEmpty() ? "" : " (" + names + ")")
        + ", "
        + list.items(Verdict.UNKNOWN).size()
        + " unknown";
  }

  private static int widest(List<Item> items, Function<Item, String> text) {
    return items.stream().mapToInt(item -> text.apply(item).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < width) {
      padded.append(' ');
    }
    return padded.toString();
  }
}
