package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A collector in a web application is observed, and its classes go when it is undeployed. */
@Tag("rows")
class TomcatIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final int DEPLOYMENTS = 3;
  private static final int ROUNDS = 5;
  private static final List<Path> SERVER =
      libraries("tomcat-embed-core-9.0.112.jar", "tomcat-annotations-api-9.0.112.jar");
  private static final List<Path> OF_THE_APPLICATION =
      libraries(
          "h2-2.2.224.jar",
          "httpclient-4.5.14.jar",
          "httpcore-4.4.16.jar",
          "commons-logging-1.2.jar",
          "commons-codec-1.11.jar",
          "slf4j-api-1.7.36.jar",
          "logback-classic-1.2.13.jar",
          "logback-core-1.2.13.jar");
  private static final String LOGBACK =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%msg%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="out"/></root>
      </configuration>
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#oldestAndNewest")
  void redeployedAgainAndAgain(Path jdk) throws IOException {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.50}}")));
    Path archive = archive();

    BothRuns runs = BothRuns.of(() -> program(jdk, archive));

    String each =
        "answered 24, stored 1\n".repeat(ROUNDS)
            + "deployed false\nunpacked false\ncollected true\n";
    assertThat(runs.alone().stdout())
        .as(runs.alone().stderr())
        .isEqualTo(each.repeat(DEPLOYMENTS) + "done\n");
    Outcome outcome = runs.attached();
    assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(runs.alone().stdout());
    assertThat(outcome.exitCode()).isZero();
    assertThat(complaints(runs.alone())).isEmpty();
    assertThat(complaints(outcome)).isEmpty();
    assertThat(outcome.agentLines()).hasLineCount(1);
    int rounds = DEPLOYMENTS * ROUNDS;
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(rounds);
    assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(rounds + DEPLOYMENTS);
    String records = "crypto_collection_records_total";
    assertThat(outcome.metrics().sum(records)).isEqualTo(rounds);
    assertThat(outcome.metrics().sum(records, "collector", "web-server"))
        .as("what the server's own thread stored, outside of any run")
        .isEqualTo(DEPLOYMENTS);
    assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
  }

  /** Tomcat tells of threads, drivers and thread locals that an application leaves behind. */
  private static List<String> complaints(Outcome outcome) {
    return outcome
        .stderr()
        .lines()
        .filter(
            line -> line.startsWith("SEVERE") || line.startsWith("WARNING: The web application ["))
        .toList();
  }

  private Program program(Path jdk, Path archive) {
    Program program =
        Program.of(
            "web.WebServer",
            folder.resolve("server"),
            SERVER.stream().map(Path::toString).toList());
    if (Jdks.version(jdk) > 8) {
      // For Tomcat to look for leaks.
      Stream.of("java.base/java.lang", "java.base/java.io", "java.rmi/sun.rmi.transport")
          .forEach(opened -> program.jvm("--add-opens=" + opened + "=ALL-UNNAMED"));
    }
    return program
        .javaHome(jdk)
        .property("api", API.baseUrl())
        .arguments(folder.resolve("base").toString(), archive.toString(), "" + DEPLOYMENTS);
  }

  private Path archive() throws IOException {
    Path server = Files.createDirectories(folder.resolve("server/web"));
    Path classes = folder.resolve("classes");
    Sources.compile(
        "web", 8, Stream.concat(SERVER.stream(), OF_THE_APPLICATION.stream()).toList(), classes);
    Files.move(classes.resolve("web/WebServer.class"), server.resolve("WebServer.class"));
    Path archive = folder.resolve("prices.war");
    try (Archive war = new Archive(archive, Map.of())) {
      war.classes(classes, "WEB-INF/classes/")
          .libraries(OF_THE_APPLICATION, "WEB-INF/lib/")
          .text("WEB-INF/classes/logback.xml", LOGBACK)
          .text(
              "WEB-INF/web.xml",
              """
              <web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="4.0" metadata-complete="true">
                <listener><listener-class>web.PricesListener</listener-class></listener>
              </web-app>
              """);
    }
    return archive;
  }

  private static List<Path> libraries(String... names) {
    return Stream.of(names).map(Sources::library).toList();
  }
}
