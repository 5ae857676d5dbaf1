package io.collectoragent.benchmarks.measures;

import io.collectoragent.benchmarks.Agent;
import io.collectoragent.benchmarks.Layout;
import io.collectoragent.benchmarks.Size;
import io.collectoragent.benchmarks.figures.Figure;
import io.collectoragent.benchmarks.figures.Figures;
import io.collectoragent.benchmarks.figures.Median;
import io.collectoragent.benchmarks.figures.Unit;
import io.collectoragent.benchmarks.servers.Surroundings;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An agent's metrics endpoint with many series, read again and again. The series come of calls to
 * many databases, and for the JMX exporter of many beans; what is noted is for exactly as many
 * series as the name says, in proportion to those that were there.
 */
public final class ScrapeMeasure implements Measure {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What a database adds: a histogram and two counters. */
  private static final int SERIES_OF_A_DATABASE = 14;

  private static final int SERIES_OF_A_BEAN = 10;

  private final int series;
  private final Layout layout;
  private final Surroundings surroundings;
  private final Size size;
  private final Figure wall;
  private final Figure cpu;
  private final Figure bytes;

  public ScrapeMeasure(int series, Layout layout, Surroundings surroundings, Size size) {
    this.series = series;
    this.layout = layout;
    this.surroundings = surroundings;
    this.size = size;
    String name = String.format(Locale.ROOT, "scrape of %,d series", series);
    this.wall = new Figure(name, Unit.MILLIS);
    this.cpu = new Figure(name + ": CPU", Unit.MILLIS);
    this.bytes = new Figure(name + ": text", Unit.BYTES);
  }

  @Override
  public String name() {
    return wall.name();
  }

  /** Without an agent there is nothing to read. */
  @Override
  public List<Agent> agents() {
    return List.of(Agent.OURS, Agent.OTEL, Agent.JMX);
  }

  @Override
  public int rounds() {
    return 1;
  }

  @Override
  public void once(Agent agent, Jdk jdk, Figures figures) {
    int port = surroundings.freePort();
    JavaCommand command = program(agent, jdk).jvm("-Xmx1g");
    agent.attach(command, layout, surroundings.sink(), port);
    try (ForkedJava program = command.start()) {
      program.awaitLine("ready"::equals, PATIENCE);
      read(agent, port, new ProcessFigures(program.pid()), figures);
      program.endInput();
      program.await(PATIENCE);
    }
  }

  private JavaCommand program(Agent agent, Jdk jdk) {
    if (agent == Agent.JMX) {
      return layout
          .program("legacy.ManyBeans", jdk.home())
          .arguments(Integer.toString(series / SERIES_OF_A_BEAN));
    }
    String limit = Integer.toString(2 * series / SERIES_OF_A_DATABASE);
    return layout
        .program("legacy.ManyDatabases", jdk.home())
        .arguments(Integer.toString(series / SERIES_OF_A_DATABASE))
        .environment("OTEL_TRACES_EXPORTER", "none")
        .environment("COLLECTOR_AGENT_SERIES_LIMIT", limit)
        .environment("OTEL_JAVA_METRICS_CARDINALITY_LIMIT", limit)
        .environment("OTEL_SEMCONV_STABILITY_OPT_IN", "database");
  }

  private void read(Agent agent, int port, ProcessFigures process, Figures figures) {
    for (int i = 0; i < size.scrapes(); i++) {
      Scrape.of(port);
    }
    List<Double> millis = new ArrayList<>();
    double cpuBefore = process.cpuSeconds();
    Scrape last = null;
    for (int i = 0; i < size.scrapes(); i++) {
      last = Scrape.of(port);
      millis.add(last.nanos() / 1e6);
    }
    double cpuMillis = (process.cpuSeconds() - cpuBefore) * 1000 / size.scrapes();
    // An agent that shows but a few of them is not compared by those.
    if (last.series() > series / 2) {
      double share = (double) series / last.series();
      figures.add(wall, agent, Median.of(millis) * share);
      figures.add(cpu, agent, cpuMillis * share);
      figures.add(bytes, agent, last.bytes() * share);
    } else {
      System.err.println(agent.title() + " shows " + last.series() + " series only");
    }
  }
}
