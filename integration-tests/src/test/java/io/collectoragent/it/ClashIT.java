package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the agent is made of and what the application brings do not see each other. */
@Tag("rows")
class ClashIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String JDKS = "io.collectoragent.it.Jdks#oldestAndNewest";
  private static final Path MODULE = Checkout.find().root().resolve("integration-tests");

  private static final List<String> OLD_LIBRARIES =
      List.of(
          "byte-buddy-1.6.14.jar",
          "jackson-annotations-2.6.0.jar",
          "jackson-core-2.6.7.jar",
          "jackson-databind-2.6.7.jar",
          "kotlin-stdlib-1.3.72.jar",
          "okhttp-3.4.2.jar",
          "okio-1.9.0.jar",
          "opentelemetry-api-1.0.1.jar",
          "opentelemetry-context-1.0.1.jar",
          "opentelemetry-sdk-common-1.0.1.jar",
          "opentelemetry-sdk-trace-1.0.1.jar",
          "opentelemetry-semconv-1.0.1-alpha.jar",
          "simpleclient-0.0.26.jar",
          "slf4j-api-1.6.6.jar",
          "slf4j-simple-1.6.6.jar");

  private static final String[] AGENTS_OWN = {
    "net.bytebuddy.ByteBuddy",
    "io.opentelemetry.api.OpenTelemetry",
    "io.opentelemetry.sdk.trace.SdkTracerProvider",
    "io.prometheus.client.Counter",
    "com.fasterxml.jackson.databind.ObjectMapper",
    "org.yaml.snakeyaml.Yaml",
    "org.slf4j.Logger",
    "okhttp3.OkHttpClient",
    "okio.Buffer",
    "kotlin.Unit",
    "io.collectoragent.runtime.observation.Observer",
    "io.collectoragent.instrumentation.start.AgentStart",
    "META-INF/services/com.fasterxml.jackson.core.JsonFactory",
    "META-INF/services/io.opentelemetry.sdk.common.export.HttpSenderProvider",
    "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
    "net/bytebuddy/ByteBuddy.class",
    "agent/net/bytebuddy/ByteBuddy.class",
    "agent/io/opentelemetry/api/OpenTelemetry.class",
    "agent/io/collectoragent/runtime/observation/Observer.class"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource(JDKS)
  void anApplicationUsesItsOwnOldLibraries(Path jdk) {
    API.stubFor(get(anyUrl()).willReturn(okJson("{}")));
    Program program =
        Program.of(
                "legacy.OldLibraries",
                compiled(),
                Stream.concat(OLD_LIBRARIES.stream(), Stream.of("h2-2.2.224.jar")).toList())
            .javaHome(jdk)
            .arguments(API.url("/simple/price"));
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome = program.attached(receiver);

      assertThat(outcome.stdout())
          .isEqualTo(
              """
              okhttp-3.4.2.jar: answered 200
              okio-1.9.0.jar: text
              byte-buddy-1.6.14.jar: own words
              opentelemetry-sdk-trace-1.0.1.jar: valid true
              opentelemetry-api-1.0.1.jar: 00000000000000000000000000000000
              simpleclient-0.0.26.jar: own_total 1
              jackson-databind-2.6.7.jar: {"a":1}
              slf4j-api-1.6.6.jar: org.slf4j.impl.SimpleLogger
              kotlin-stdlib-1.3.72.jar: 1.3.72
              done
              """);
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.agentLines()).hasLineCount(1);
      assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(2);
      assertThat(outcome.metrics().find("own_total")).isEmpty();
      assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
      assertThat(receiver.spans())
          .extracting(ReceivedSpan::name)
          .contains("CREATE price_data", "INSERT price_data")
          .doesNotContain("own");
    }
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void anApplicationWithoutLibrariesFindsNone(Path jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          Program.of("legacy.LooksAround").javaHome(jdk).arguments(AGENTS_OWN).attached(receiver);

      assertThat(outcome.stdout().lines())
          .hasSize(AGENTS_OWN.length * 3 + 1)
          .filteredOn(line -> !line.endsWith(" false"))
          .containsExactly("done");
    }
  }

  /** It would find them: the check above means something. */
  @Test
  void anApplicationWithLibrariesFindsThem() {
    Outcome outcome =
        Program.of("legacy.LooksAround", OLD_LIBRARIES.toArray(new String[0]))
            .arguments(
                "net.bytebuddy.ByteBuddy", "net/bytebuddy/ByteBuddy.class", "java.sql.Driver")
            .alone();

    assertThat(outcome.stdout())
        .contains("system net.bytebuddy.ByteBuddy true", "boot net.bytebuddy.ByteBuddy false")
        .contains("context net/bytebuddy/ByteBuddy.class true");
  }

  /** Compiled here and not with the module, whose class path has the libraries of today. */
  private Path compiled() {
    String libraries =
        String.join(
            java.io.File.pathSeparator,
            OLD_LIBRARIES.stream()
                .map(name -> MODULE.resolve("target/libs/" + name).toString())
                .toList());
    String source = MODULE.resolve("src/test/programs/legacy/OldLibraries.java").toString();
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--release",
                "8",
                "-nowarn",
                "-Xlint:-options",
                "-proc:none",
                "-implicit:class",
                "-sourcepath",
                MODULE.resolve("src/main/java").toString(),
                "-cp",
                libraries,
                "-d",
                folder.toString(),
                source);
    assertThat(failed).isZero();
    return folder;
  }
}
