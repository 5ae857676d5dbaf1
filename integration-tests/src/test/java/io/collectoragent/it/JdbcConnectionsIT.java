package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricSample;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many connections are in use, by driver, data source, wrapper and pool. */
class JdbcConnectionsIT {

  static Stream<JdbcCase> pools() {
    return Stream.of(
        JdbcCase.h2("", JdbcCase.DBCP2, JdbcCase.HIKARI),
        JdbcCase.h2(
            "", "commons-dbcp2-2.0.jar", "commons-pool2-2.2.jar", "HikariCP-java7-2.4.13.jar"),
        JdbcCase.h2(
            "", "commons-dbcp2-2.13.0.jar", "commons-pool2-2.12.1.jar", "HikariCP-7.0.2.jar"));
  }

  @ParameterizedTest
  @MethodSource("pools")
  void tellsThemExactly(JdbcCase jdbc) {
    BothRuns runs = BothRuns.of(() -> jdbc.program("legacy.JdbcConnections"));

    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout()).endsWith("false\n");
    assertThat(runs.attached().stdout()).contains("leaked and gone: true");
    assertThat(runs.attached().exitCode()).isZero();
    assertThat(figures(runs, "db_connections_active"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "driver", 2.0, "closed", 0.0, "source", 2.0, "wrapped", 2.0, "pool", 3.0, "over",
                0.0, "beside", 2.0, "dbcp2", 2.0, "leaked", 0.0));
    assertThat(figures(runs, "db_connections_max"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("pool", 11.0, "beside", 3.0));
    assertThat(runs.attached().metrics().sum("db_queries_total")).isZero();
  }

  private static Map<String, Double> figures(BothRuns runs, String metric) {
    return runs.attached().metrics().find(metric, "system", "h2database").stream()
        .collect(Collectors.toMap(s -> s.labels().get("database"), MetricSample::value));
  }
}
