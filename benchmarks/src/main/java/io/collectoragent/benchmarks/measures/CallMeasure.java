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
import java.util.List;

/**
 * One kind of call, at full speed for what its threads pay, and at a rate at which no span need be
 * dropped for what the process pays, its exporter included.
 */
public final class CallMeasure implements Measure {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final int MAX_ROUNDS = 3;

  /** So that the last spans of a phase are gone before the next one; the same for all. */
  private static final String SPAN_DELAY_MILLIS = "500";

  private final CallKind kind;
  private final Layout layout;
  private final Surroundings surroundings;
  private final Size size;
  private final Figure cpu;
  private final Figure bytes;
  private final Figure processCpu;
  private final Figure delivered;

  public CallMeasure(CallKind kind, Layout layout, Surroundings surroundings, Size size) {
    this.kind = kind;
    this.layout = layout;
    this.surroundings = surroundings;
    this.size = size;
    this.cpu = new Figure(kind.title() + ": CPU of its threads", Unit.MICROS);
    this.bytes = new Figure(kind.title() + ": allocated by them", Unit.BYTES);
    this.processCpu = new Figure(kind.title() + ": CPU with export", Unit.MICROS);
    this.delivered = new Figure(kind.title() + ": spans arrived", Unit.PERCENT);
  }

  @Override
  public String name() {
    return kind.title();
  }

  /** A JMX exporter sees no calls. */
  @Override
  public List<Agent> agents() {
    return List.of(Agent.NONE, Agent.OURS, Agent.OTEL);
  }

  @Override
  public int rounds() {
    return Math.min(size.rounds(), MAX_ROUNDS);
  }

  @Override
  public void once(Agent agent, Jdk jdk, Figures figures) {
    if (kind.isOfJava11() && jdk.version() < 11) {
      return;
    }
    JavaCommand command =
        layout
            .program(kind.mainClass(), jdk.home())
            .jvm("-Xmx512m")
            .environment("OTEL_BSP_SCHEDULE_DELAY", SPAN_DELAY_MILLIS)
            .arguments(kind.arguments(surroundings.api(), size.innerRounds(), size.callsPercent()));
    if (kind.isRuled()) {
      command.environment("COLLECTOR_AGENT_COLLECTORS", layout.collectorsFile().toString());
    }
    agent.attach(command, layout, surroundings.sink(), surroundings.freePort());
    try (ForkedJava program = command.start()) {
      String pacing = program.awaitLine(line -> line.startsWith("pacing "), PATIENCE);
      long before = surroundings.spans();
      int code = program.await(PATIENCE);
      if (code != 0) {
        throw new IllegalStateException("exit code " + code + "\n" + program.stderr());
      }
      if (agent != Agent.NONE) {
        double calls = Double.parseDouble(pacing.substring("pacing ".length()));
        figures.add(delivered, agent, 100 * (surroundings.spans() - before) / calls);
      }
      note(CallRounds.of(program.stdout()), agent, figures);
    }
  }

  private void note(CallRounds rounds, Agent agent, Figures figures) {
    figures.add(cpu, agent, Median.of(rounds.threadMicros()));
    figures.add(bytes, agent, Median.of(rounds.threadBytes()));
    figures.add(processCpu, agent, Median.of(rounds.processMicros()));
  }
}
