package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Little heap, little stack: the program manages as it does without the agent. */
@Tag("rows")
class SmallMemoryIT {

  private static final String JDKS = "io.collectoragent.it.Jdks#oldestAndNewest";

  @TempDir Path folder;

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

  @ParameterizedTest
  @MethodSource(JDKS)
  void callsWhereTheStackIsAllButUsedUp(Path jdk) throws IOException {
    String driver = new OldClasses(folder).write(52) + ".OldDriver";
    Path classes = Path.of("target/classes").toAbsolutePath();

    Outcome alone = deepCalls(jdk, driver, classes).alone();
    BothRuns runs;
    try (OtlpReceiver receiver = OtlpReceiver.start();
        ForkedJava running =
            deepCalls(jdk, driver, classes)
                .agent(Endpoint.JAR)
                .environment(
                    Map.of(
                        "OTEL_TRACES_EXPORTER",
                        "otlp",
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        receiver.endpoint().toString()))
                .start()) {
      // With no stack left a call may be counted and have no span: not all that are due will come.
      runs = new BothRuns(alone, Outcome.ofAttached(running), receiver.spans());
    }

    assertThat(runs.alone().stdout()).isEqualTo("overflown\nrows 201\ndone\n");
    assertSame(runs);
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.sum("db_query_duration_seconds_count", "query_type", "delete"))
        .as(runs.attached().agentLines())
        .isEqualTo(200);
  }

  private Program deepCalls(Path jdk, String driver, Path classes) {
    return Program.of("legacy.DeepCalls", folder, List.of(classes.toString()))
        .javaHome(jdk)
        .jvm("-Xss512k")
        .arguments(driver);
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
