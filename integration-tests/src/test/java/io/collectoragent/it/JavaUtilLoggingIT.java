package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.OtlpReceiver;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of the JDK's own logging are counted once, by whichever framework writes them. */
@Tag("rows")
class JavaUtilLoggingIT {

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#oldestAndNewest")
  void countsWhatALoggerLetsThrough(Path jdk) {
    Outcome alone = Program.of("legacy.JdkRecords").javaHome(jdk).alone();
    Outcome attached;
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      attached = Program.of("legacy.JdkRecords").javaHome(jdk).attached(receiver);
    }

    assertThat(attached.stdout()).isEqualTo(alone.stdout()).contains("own: SEVERE alone");
    assertThat(attached.agentLines()).hasLineCount(1);
    MetricsPage metrics = attached.metrics();
    assertThat(metrics.value("errors_total", "severity", "warning", "error_type", "log"))
        .isEqualTo(3);
    assertThat(metrics.value("errors_total", "severity", "error", "error_type", "log"))
        .isEqualTo(2);
    assertThat(metrics.value("errors_total", "error_type", "IllegalArgumentException"))
        .isEqualTo(1);
    assertThat(metrics.sum("errors_total")).isEqualTo(6);
    assertThat(metrics.find("collector_agent_failures_total")).isEmpty();
  }

  @Test
  void leavesARecordThatGoesOverABridgeToTheFrameworkBehindIt() {
    BothRuns runs =
        BothRuns.of(
            () ->
                Program.of(
                        "legacy.BridgedRecords",
                        "slf4j-api-2.0.20.jar",
                        "jul-to-slf4j-2.0.20.jar",
                        "logback-classic-1.3.16.jar",
                        "logback-core-1.3.16.jar")
                    .property("logback.configurationFile", "legacy/logback-mdc.xml"));

    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout()).contains("WARN careful");
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.value("errors_total", "severity", "warning")).isEqualTo(1);
    assertThat(metrics.value("errors_total", "error_type", "IllegalArgumentException"))
        .isEqualTo(1);
    assertThat(metrics.sum("errors_total")).isEqualTo(2);
  }
}
