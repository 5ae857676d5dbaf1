package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.MetricsPage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is logged with one framework and written by another is one event. */
class LogBridgesIT {

  @Test
  void log4jInPlaceOfTheJdksLogManager() {
    countsOnce(
        () ->
            behindLog4j2("legacy.JdkWarnings", "log4j-jul-2.25.3.jar")
                .property("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager"));
  }

  @Test
  void log4jBehindAHandlerOfTheJdks() {
    String file = "integration-tests/target/classes/legacy/jul-to-log4j2.properties";
    countsOnce(
        () ->
            behindLog4j2("legacy.JdkWarnings", "log4j-jul-2.25.3.jar")
                .property(
                    "java.util.logging.config.file",
                    Checkout.find().root().resolve(file).toString()));
  }

  @Test
  void log4j2InPlaceOfLog4j1() {
    countsOnce(() -> behindLog4j2("legacy.Log4j1Warnings", "log4j-1.2-api-2.25.3.jar"));
  }

  @Test
  void slf4jInPlaceOfLog4j1() {
    countsOnce(
        () ->
            Program.of(
                    "legacy.Log4j1Warnings",
                    "log4j-over-slf4j-2.0.20.jar",
                    "slf4j-api-2.0.20.jar",
                    "logback-classic-1.3.16.jar",
                    "logback-core-1.3.16.jar")
                .property("logback.configurationFile", "legacy/logback-mdc.xml"));
  }

  private static Program behindLog4j2(String main, String bridge) {
    return Program.of(main, bridge, "log4j-api-2.25.3.jar", "log4j-core-2.25.3.jar")
        .property("log4j.configurationFile", "legacy/log4j2-mdc.xml");
  }

  private static void countsOnce(Supplier<Program> program) {
    BothRuns runs = BothRuns.of(program);

    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout()).contains("WARN careful");
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.value("errors_total", "severity", "warning")).isEqualTo(1);
    assertThat(metrics.value("errors_total", "error_type", "IllegalArgumentException"))
        .isEqualTo(1);
    assertThat(metrics.sum("errors_total")).isEqualTo(2);
    assertThat(metrics.find("collector_agent_failures_total")).isEmpty();
  }
}
