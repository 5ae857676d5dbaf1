package io.collectoragent.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** What the log keeps of what it said. */
class AgentLogTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.OFF);

  @Test
  void keepsWarningsAndErrorsThoughNoneIsPrinted() {
    log.debug("a");
    log.info("b");
    log.warn("c\nd");
    log.error("e");
    assertThat(log.warnings()).containsExactly("c d", "e");
    assertThat(printed.size()).isZero();
  }

  @Test
  void keepsTheLastOfManyAndWhatIsRepeatedOnce() {
    log.warn("once");
    for (int i = 0; i < 1000; i++) {
      log.warn("again");
    }
    assertThat(log.warnings()).containsExactly("once", "again");
    for (int i = 0; i < 1000; i++) {
      log.warn("line " + i);
    }
    assertThat(log.warnings()).hasSize(50).endsWith("line 999");
  }
}
