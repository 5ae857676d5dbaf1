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

/** What one log event costs the thread that logs it, by Logback to a stream that goes nowhere. */
public final class LogMeasure implements Measure {

  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final int EVENTS = 100_000;

  private final LogKind kind;
  private final Layout layout;
  private final Surroundings surroundings;
  private final Size size;
  private final Figure cpu;
  private final Figure bytes;

  public LogMeasure(LogKind kind, Layout layout, Surroundings surroundings, Size size) {
    this.kind = kind;
    this.layout = layout;
    this.surroundings = surroundings;
    this.size = size;
    this.cpu = new Figure(kind.title() + ": CPU", Unit.MICROS);
    this.bytes = new Figure(kind.title() + ": allocated", Unit.BYTES);
  }

  @Override
  public String name() {
    return kind.title();
  }

  /** OpenTelemetry's puts ids into the context, and makes no lines of JSON. */
  @Override
  public List<Agent> agents() {
    return kind.isJson()
        ? List.of(Agent.NONE, Agent.OURS)
        : List.of(Agent.NONE, Agent.OURS, Agent.OTEL);
  }

  @Override
  public int rounds() {
    return size.rounds();
  }

  @Override
  public void once(Agent agent, Jdk jdk, Figures figures) {
    String events = Integer.toString(EVENTS * size.callsPercent() / 100);
    String rounds = Integer.toString(size.innerRounds());
    JavaCommand command =
        layout
            .program("legacy.CallCost", jdk.home())
            .jvm("-Xmx512m")
            .environment("COLLECTOR_AGENT_LOGGING_JSON", kind.json())
            .arguments("log", kind.pattern(), rounds, events, "0");
    agent.attach(command, layout, surroundings.sink(), surroundings.freePort());
    try (ForkedJava program = command.start()) {
      int code = program.await(PATIENCE);
      if (code != 0) {
        throw new IllegalStateException("exit code " + code + "\n" + program.stderr());
      }
      CallRounds measured = CallRounds.of(program.stdout());
      figures.add(cpu, agent, Median.of(measured.threadMicros()));
      figures.add(bytes, agent, Median.of(measured.threadBytes()));
    }
  }
}
