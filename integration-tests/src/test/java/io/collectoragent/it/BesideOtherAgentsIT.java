package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another agent before or after this one: the program ends as ever, and all of it is counted. */
class BesideOtherAgentsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final Path LIBS = Checkout.find().root().resolve("integration-tests/target/libs");
  private static final String JACOCO =
      "-javaagent:" + LIBS.resolve("org.jacoco.agent-0.8.14-runtime.jar") + "=output=none";
  private static final String OPENTELEMETRY =
      "-javaagent:" + LIBS.resolve("opentelemetry-javaagent-2.33.1.jar");
  private static final String OURS = "-javaagent:" + Endpoint.JAR;

  @TempDir Path folder;

  /** OpenTelemetry's takes seconds of CPU to start: with the profile matrix. */
  static Stream<Arguments> others() {
    return Jdks.ofRows()
        .flatMap(
            jdk ->
                Boolean.getBoolean("test.matrix")
                    ? Stream.of(Arguments.of(jdk, JACOCO), Arguments.of(jdk, OPENTELEMETRY))
                    : Stream.of(Arguments.of(jdk, JACOCO)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void before(Path jdk, String other) {
    endsAsEver(jdk, other, OURS);
  }

  @ParameterizedTest
  @MethodSource("others")
  void after(Path jdk, String other) {
    endsAsEver(jdk, OURS, other);
  }

  private void endsAsEver(Path jdk, String first, String second) {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program()
        .javaHome(jdk)
        .jvm(first, second)
        .environment(
            Map.of(
                "JAVA_TOOL_OPTIONS", "",
                "OTEL_TRACES_EXPORTER", "none",
                "OTEL_METRICS_EXPORTER", "none",
                "OTEL_LOGS_EXPORTER", "none"));

    Map<Boolean, List<String>> others =
        Stderr.unexpectedLines(run.endsAsEverCounted().stderr()).stream()
            .collect(Collectors.partitioningBy(line -> line.startsWith("[otel.javaagent ")));
    assertThat(others.get(false)).isEmpty();
    if (first.equals(OPENTELEMETRY) || second.equals(OPENTELEMETRY)) {
      assertThat(others.get(true)).first().asString().endsWith(" - version: 2.33.1");
      assertThat(others.get(true)).noneMatch(line -> line.contains("] ERROR "));
    }
  }
}
