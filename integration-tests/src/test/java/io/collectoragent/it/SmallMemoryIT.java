package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Little heap: the program manages as it does without the agent. */
class SmallMemoryIT {

  private static final String JDKS = "io.collectoragent.it.Jdks#homes";

  @ParameterizedTest
  @MethodSource(JDKS)
  void thousandsOfStatementsIn32Megabytes(Path jdk) {
    BothRuns runs =
        BothRuns.of(
            () ->
                Program.of("legacy.ManyPrices", "h2-2.2.224.jar")
                    .javaHome(jdk)
                    .jvm("-Xmx32m", "-XX:+ExitOnOutOfMemoryError"));

    assertThat(runs.alone().stdout()).isEqualTo("rows 6000\ndone\n");
    assertSame(runs);
    assertThat(runs.attached().metrics().sum("db_queries_total")).isEqualTo(6_002);
    assertThat(runs.attached().metrics().find("collector_agent_failures_total")).isEmpty();
  }

  private static void assertSame(BothRuns runs) {
    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout());
    assertThat(runs.attached().exitCode()).isZero();
    assertThat(Stderr.unexpectedLines(runs.attached().stderr()))
        // Said by the JVM where it has to load a class with no stack left to ask an agent.
        .filteredOn(line -> !line.contains("java.lang.instrument ASSERTION FAILED"))
        .isEmpty();
    assertThat(runs.attached().agentLines()).doesNotContain("WARN", "ERROR");
  }
}
