package io.collectoragent.benchmarks;

import io.collectoragent.benchmarks.figures.Figures;
import io.collectoragent.benchmarks.figures.MarkdownTable;
import io.collectoragent.benchmarks.measures.CallKind;
import io.collectoragent.benchmarks.measures.CallMeasure;
import io.collectoragent.benchmarks.measures.FirstCycleMeasure;
import io.collectoragent.benchmarks.measures.Jdk;
import io.collectoragent.benchmarks.measures.LogKind;
import io.collectoragent.benchmarks.measures.LogMeasure;
import io.collectoragent.benchmarks.measures.Measure;
import io.collectoragent.benchmarks.measures.ScrapeMeasure;
import io.collectoragent.benchmarks.servers.Surroundings;
import io.collectoragent.testbed.Checkout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what agents cost, side by side in one run, and prints a table on stdout; how far it is
 * goes to stderr. Started by {@code ./benchmark}.
 */
public final class Benchmark {

  private Benchmark() {}

  public static void main(String[] args) {
    try {
      run(Options.parse(args));
    } catch (IllegalArgumentException e) {
      System.err.println("benchmark: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(Options options) {
    Layout layout = new Layout(Checkout.find());
    List<Jdk> jdks = options.jdks().stream().map(Jdk::of).toList();
    Map<String, Figures> byJdk = new LinkedHashMap<>();
    try (Surroundings surroundings = Surroundings.start(layout)) {
      List<Measure> measures = measures(options, layout, surroundings);
      for (Jdk jdk : jdks) {
        Figures figures = new Figures();
        byJdk.put("JDK " + jdk.version(), figures);
        measures.forEach(measure -> measure(measure, jdk, figures));
      }
    }
    System.out.println(Machine.describe(jdks) + "\n");
    System.out.print(MarkdownTable.render(byJdk));
  }

  private static List<Measure> measures(Options options, Layout layout, Surroundings surroundings) {
    List<Measure> measures = new ArrayList<>();
    for (Options.Topic topic : options.topics()) {
      switch (topic) {
        case CYCLE -> measures.add(new FirstCycleMeasure(layout, surroundings, options.size()));
        case JDBC -> calls(CallKind.jdbc(), options, layout, surroundings, measures);
        case HTTP -> calls(CallKind.http(), options, layout, surroundings, measures);
        case SCRAPE -> {
          for (int series : new int[] {10_000, 100_000}) {
            measures.add(new ScrapeMeasure(series, layout, surroundings, options.size()));
          }
        }
        case LOGS -> {
          for (LogKind kind : LogKind.values()) {
            measures.add(new LogMeasure(kind, layout, surroundings, options.size()));
          }
        }
      }
    }
    return measures;
  }

  private static void calls(
      List<CallKind> kinds,
      Options options,
      Layout layout,
      Surroundings surroundings,
      List<Measure> measures) {
    for (CallKind kind : kinds) {
      measures.add(new CallMeasure(kind, layout, surroundings, options.size()));
    }
  }

  /** What fails is told and not tried again: the rest may have taken an hour. */
  private static void measure(Measure measure, Jdk jdk, Figures figures) {
    try {
      for (int round = 1; round <= measure.rounds(); round++) {
        inTurn(measure, jdk, "round %d of %d".formatted(round, measure.rounds()), figures);
      }
    } catch (RuntimeException | AssertionError failure) {
      System.err.println("left out from here: " + failure);
    }
  }

  /** One after the other, so that a slow minute of the machine touches all of them. */
  private static void inTurn(Measure measure, Jdk jdk, String round, Figures figures) {
    for (Agent agent : measure.agents()) {
      System.err.printf(
          "%s, JDK %d, %s: %s%n", measure.name(), jdk.version(), round, agent.title());
      measure.once(agent, jdk, figures);
    }
  }
}
