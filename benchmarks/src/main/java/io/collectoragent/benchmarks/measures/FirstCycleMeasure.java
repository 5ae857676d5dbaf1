package io.collectoragent.benchmarks.measures;

import io.collectoragent.benchmarks.Agent;
import io.collectoragent.benchmarks.Layout;
import io.collectoragent.benchmarks.Size;
import io.collectoragent.benchmarks.figures.Figure;
import io.collectoragent.benchmarks.figures.Figures;
import io.collectoragent.benchmarks.figures.Unit;
import io.collectoragent.benchmarks.servers.Surroundings;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small collector from its start to its first stored rows, and what it holds a while later. */
public final class FirstCycleMeasure implements Measure {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String DONE = "first cycle done";

  private static final Figure WALL = new Figure("first cycle", Unit.SECONDS);
  private static final Figure CPU = new Figure("CPU to first cycle", Unit.SECONDS);
  private static final Figure LATER_CPU = new Figure("CPU until scraped once", Unit.SECONDS);
  private static final Figure RESIDENT = new Figure("resident memory", Unit.MEGABYTES);
  private static final Figure PEAK = new Figure("peak resident memory", Unit.MEGABYTES);
  private static final Figure HEAP = new Figure("heap after GC", Unit.MEGABYTES);
  private static final Figure CLASSES = new Figure("loaded classes", Unit.COUNT);
  private static final Figure THREADS = new Figure("threads", Unit.COUNT);
  private static final Figure EXIT = new Figure("exit", Unit.SECONDS);
  private static final Figure JAR = new Figure("jar", Unit.MEGABYTES);

  private final Layout layout;
  private final Surroundings surroundings;
  private final Size size;

  public FirstCycleMeasure(Layout layout, Surroundings surroundings, Size size) {
    this.layout = layout;
    this.surroundings = surroundings;
    this.size = size;
  }

  @Override
  public String name() {
    return "first cycle";
  }

  @Override
  public List<Agent> agents() {
    return List.of(Agent.values());
  }

  @Override
  public int rounds() {
    return size.rounds();
  }

  @Override
  public void once(Agent agent, Jdk jdk, Figures figures) {
    int port = surroundings.freePort();
    JavaCommand command =
        layout.program("legacy.FirstCycle", jdk.home()).arguments(surroundings.api().toString());
    agent.attach(command, layout, surroundings.sink(), port);
    long start = System.nanoTime();
    try (ForkedJava collector = command.start()) {
      collector.awaitLine(DONE::equals, PATIENCE);
      figures.add(WALL, agent, secondsSince(start));
      ProcessFigures process = new ProcessFigures(collector.pid());
      figures.add(CPU, agent, process.cpuSeconds());
      settle();
      if (agent != Agent.NONE) {
        // Part of what it is for, and some of it is loaded only then.
        Scrape.of(port);
      }
      held(process, agent, figures);
      end(collector, agent, figures);
    }
    figures.add(JAR, agent, agent.jarSize(layout) / 1024.0 / 1024.0);
  }

  private static void held(ProcessFigures process, Agent agent, Figures figures) {
    figures.add(LATER_CPU, agent, process.cpuSeconds());
    figures.add(RESIDENT, agent, process.residentMegabytes());
    figures.add(PEAK, agent, process.peakResidentMegabytes());
    figures.add(THREADS, agent, process.threads());
    JvmFigures jvm = new JvmFigures(process.pid());
    figures.add(CLASSES, agent, jvm.loadedClasses());
    figures.add(HEAP, agent, jvm.heapMegabytesAfterCollection());
  }

  private static void end(ForkedJava collector, Agent agent, Figures figures) {
    long start = System.nanoTime();
    collector.endInput();
    int code = collector.await(PATIENCE);
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + "\n" + collector.stderr());
    }
    figures.add(EXIT, agent, secondsSince(start));
  }

  private void settle() {
    try {
      TimeUnit.MILLISECONDS.sleep(size.settle().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
