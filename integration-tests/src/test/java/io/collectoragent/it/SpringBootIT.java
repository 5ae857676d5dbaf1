package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fat jars of Spring Boot, as {@code java -jar} runs them from a folder with a space in its name.
 */
class SpringBootIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String STDOUT =
      "1: answered 24, stored 1\n2: answered 24, stored 1\n3: answered 24, stored 1\ndone\n";
  private static final List<String> ROWS =
      List.of("1 bitcoin 1.5", "2 bitcoin 1.5", "3 bitcoin 1.5");
  private static final List<String> MODULES =
      List.of("aop", "beans", "context", "core", "expression", "jcl", "jdbc", "tx", "web");

  @TempDir Path folder;

  static Stream<Path> sinceJava17() {
    return Jdks.ofRows().filter(jdk -> Jdks.version(jdk) >= 17);
  }

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#ofRows")
  void boot2(Path jdk) throws IOException {
    List<Path> libraries =
        libraries(
            "2.7.18",
            "5.3.31",
            "logback-classic-1.2.13.jar",
            "logback-core-1.2.13.jar",
            "slf4j-api-1.7.36.jar");

    isObserved(jdk, jar(8, "2.7.18", "org.springframework.boot.loader.JarLauncher", libraries));
  }

  @ParameterizedTest
  @MethodSource("sinceJava17")
  void boot3(Path jdk) throws IOException {
    List<Path> libraries =
        libraries(
            "3.4.4",
            "6.2.5",
            "micrometer-observation-1.14.5.jar",
            "micrometer-commons-1.14.5.jar",
            "logback-classic-1.5.18.jar",
            "logback-core-1.5.18.jar",
            "slf4j-api-2.0.20.jar");

    isObserved(
        jdk, jar(17, "3.4.4", "org.springframework.boot.loader.launch.JarLauncher", libraries));
  }

  private void isObserved(Path jdk, Path jar) {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.50}}")));
    Outcome alone = program(jdk, jar, "alone").alone();
    assertThat(alone.stdout()).as(alone.stderr()).isEqualTo(STDOUT);
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome = program(jdk, jar, "attached").attached(receiver);

      assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(STDOUT);
      assertThat(outcome.exitCode()).isEqualTo(alone.exitCode()).isZero();
      assertThat(Rows.of(folder.resolve("attached"))).isEqualTo(ROWS);
      assertThat(Stderr.unexpectedLines(outcome.stderr()))
          .isEqualTo(alone.stderr().lines().toList());
      assertThat(outcome.agentLines()).hasLineCount(1).contains("observes price-service,");
      assertThat(outcome.metrics().sum("crypto_collection_records_total", "collector", "prices"))
          .isEqualTo(3);
      assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(3);
      assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(4);
      assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
      assertThat(receiver.spans()).extracting(ReceivedSpan::name).contains("GET /simple/price");
    }
    assertThat(Rows.of(folder.resolve("alone"))).isEqualTo(ROWS);
  }

  private Program program(Path jdk, Path jar, String database) {
    return Program.ofJar(jar)
        .javaHome(jdk)
        .arguments(
            "--api=" + API.baseUrl(),
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(database),
            "--spring.datasource.username=sa",
            "--spring.main.banner-mode=off",
            "--logging.level.root=WARN");
  }

  private static List<Path> libraries(String boot, String spring, String... more) {
    Stream<String> springs =
        MODULES.stream().map(module -> "spring-" + module + "-" + spring + ".jar");
    Stream<String> boots =
        Stream.of("spring-boot-" + boot + ".jar", "spring-boot-autoconfigure-" + boot + ".jar");
    Stream<String> others =
        Stream.concat(Stream.of("h2-2.2.224.jar", "HikariCP-4.0.3.jar"), Stream.of(more));
    return Stream.of(springs, boots, others).flatMap(names -> names).map(Sources::library).toList();
  }

  private Path jar(int release, String boot, String launcher, List<Path> libraries)
      throws IOException {
    Path classes = folder.resolve("classes");
    Sources.compile("boot", release, libraries, classes);
    Path jar = Files.createDirectories(folder.resolve("opt of mine")).resolve("price-service.jar");
    Map<String, String> manifest =
        Map.of(
            "Main-Class", launcher,
            "Start-Class", "boot.BootPrices",
            "Spring-Boot-Version", boot,
            "Spring-Boot-Classes", "BOOT-INF/classes/",
            "Spring-Boot-Lib", "BOOT-INF/lib/");
    try (Archive archive = new Archive(jar, manifest)) {
      archive
          .unpacked(Sources.library("spring-boot-loader-" + boot + ".jar"))
          .classes(classes, "BOOT-INF/classes/")
          .libraries(libraries, "BOOT-INF/lib/");
    }
    return jar;
  }
}
