package io.collectoragent.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What happens in the program is printed as the agent's lines are, and is no warning of its own.
 */
class EventTextsTest {

  private static final int MANY = 1_000;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.WARN);
  private final Observer observer =
      new Observer(
          new ManualClock(Instant.parse("2026-03-01T12:00:00Z")),
          low -> false,
          List.of(),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  @Test
  void pushesOutNoWarningOfTheAgents() {
    log.warn("port 9464 is in use");
    EventTexts texts = new EventTexts(log);
    for (int i = 0; i < MANY; i++) {
      CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "c"));
      observer.stop(run);
      texts.accept(new Event(run, 0));
    }

    assertThat(log.warnings()).containsExactly("port 9464 is in use");
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(1 + MANY)
        .last()
        .asString()
        .matches("\\[collector-agent] WARN run prices failed after .*, trace [0-9a-f]{32}");
  }
}
