package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timer task, a driver and an HTTP call from class files of Java 1.2 to 8. */
@Tag("rows")
class OldClassFilesIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final int OLDEST = 46;
  private static final int NEWEST = 52;
  private static final int VERSIONS = NEWEST - OLDEST + 1;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#oldestAndNewest")
  void areObserved(Path jdk) throws IOException {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.50}}")));
    List<String> arguments = new ArrayList<>(List.of(API.baseUrl()));
    for (int version = OLDEST; version <= NEWEST; version++) {
      arguments.add(new OldClasses(folder).write(version) + ".OldPricesTask");
    }

    BothRuns runs = BothRuns.of(() -> program(jdk, arguments));

    assertThat(runs.alone().stdout())
        .isEqualTo("42000\nstored 3, answered 24\n".repeat(VERSIONS) + "done\n");
    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout());
    assertThat(runs.attached().exitCode()).isZero();
    assertThat(Stderr.unexpectedLines(runs.attached().stderr())).isEmpty();
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.sum("crypto_collection_requests_total")).isEqualTo(VERSIONS);
    assertThat(metrics.sum("crypto_collection_records_total")).isEqualTo(3 * VERSIONS);
    assertThat(metrics.sum("external_api_requests_total")).isEqualTo(VERSIONS);
    assertThat(metrics.sum("db_queries_total")).isEqualTo(3 * VERSIONS);
    assertThat(metrics.find("collector_agent_failures_total")).isEmpty();
    assertThat(runs.spans().stream().filter(span -> span.parentSpanId().isEmpty()))
        .hasSize(VERSIONS);
  }

  private Program program(Path jdk, List<String> arguments) {
    Path classes = Path.of("target/classes").toAbsolutePath();
    return Program.of("legacy.OldCollectors", folder, List.of(classes.toString()))
        .javaHome(jdk)
        .jvm("-Xverify:all")
        .arguments(arguments.toArray(new String[0]));
  }
}
