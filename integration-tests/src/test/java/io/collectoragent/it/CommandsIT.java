package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java -jar collector-agent.jar}, on the JDKs that the agent runs on. */
class CommandsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String JDKS = "io.collectoragent.it.Jdks#homes";

  @TempDir private Path folder;

  /** What it proposes is a file that it finds nothing wrong with. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void explainsALiveCollectorAndChecksWhatItProposes(Path jdk) throws IOException {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.5}}")));
    try (ForkedJava running =
        Program.of("legacy.ScheduledPrices", "h2-2.2.224.jar")
            .javaHome(jdk)
            .arguments(API.baseUrl())
            .agent(Endpoint.JAR)
            .start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      Endpoint endpoint = Endpoint.of(running);
      endpoint.awaitMetrics(page -> page.sum("crypto_collection_requests_total") >= 3);

      Outcome explained = command(jdk, "explain", "http://127.0.0.1:" + endpoint.port());

      assertThat(explained.stderr().lines().filter(line -> !line.startsWith("Picked up")))
          .isEmpty();
      assertThat(explained.exitCode()).isZero();
      assertThat(explained.stdout())
          .startsWith("scheduled-prices\n\ncollectors\n")
          .containsPattern(
              "(?m)^  scheduled-prices +class legacy.ScheduledPrices\\$PriceCollectorJob$")
          .contains("    symbols ")
          .contains("bitcoin")
          .containsPattern("(?m)^  localhost +the host's name$")
          .containsPattern("(?m)^    /simple/price +what its segments look like$")
          .containsPattern("(?m)^  prices price_data +CREATE INSERT SELECT$")
          .contains("\n# A collectors file that pins this");
      String proposal = explained.stdout();
      Path file =
          Files.writeString(
              folder.resolve("collectors.yaml"), proposal.substring(proposal.indexOf("\n#")));
      Outcome checked = command(jdk, "check", file.toString());
      assertThat(checked.stdout()).contains("provider localhost").endsWith("ok\n");
      assertThat(checked.exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void namesWhatIsWrong(Path jdk) throws IOException {
    Path file =
        Files.writeString(folder.resolve("wrong.yaml"), "providers:\n  quotes:\n    colour: red\n");

    Outcome checked = command(jdk, "check", file.toString());

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.stderr())
        .contains("wrong.yaml: line 3: providers.quotes.colour: is not known");
    assertThat(command(jdk, "explain", "http://127.0.0.1:1").exitCode()).isEqualTo(2);
    assertThat(command(jdk).stderr()).contains("usage: java -jar collector-agent.jar check FILE");
  }

  /** Of one that protects its endpoint with a certificate that no JVM knows, and a password. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void asksAProtectedAgentTheDailyChecklist(Path jdk) throws Exception {
    TlsFiles tls = TlsFiles.in(folder);
    Path password = Files.writeString(folder.resolve("password"), TlsFiles.PASSWORD);
    Path user = Files.writeString(folder.resolve("user"), "me:" + TlsFiles.PASSWORD + "\n");
    Program idle =
        Program.of("legacy.Idle")
            .javaHome(jdk)
            .agent(Endpoint.JAR)
            .environment(
                Map.of(
                    "COLLECTOR_AGENT_ENDPOINT_USERNAME", "me",
                    "COLLECTOR_AGENT_ENDPOINT_PASSWORD_FILE", password.toString(),
                    "COLLECTOR_AGENT_ENDPOINT_TLS_KEYSTORE", tls.store().toString(),
                    "COLLECTOR_AGENT_ENDPOINT_TLS_KEYSTORE_PASSWORD_FILE", password.toString()));
    try (ForkedJava running = idle.start()) {
      int port = Endpoint.of(running).port();
      String url = "https://127.0.0.1:" + port;
      String[] trusting = {
        "-Djavax.net.ssl.trustStore=" + tls.store(),
        "-Djavax.net.ssl.trustStorePassword=" + TlsFiles.PASSWORD
      };

      Outcome plain = command(jdk, "doctor", "127.0.0.1:" + port);
      Outcome untrusting = command(jdk, "doctor", url);
      Outcome nobody = trusting(jdk, trusting, "doctor", url);
      Outcome asked = trusting(jdk, trusting, "doctor", "--user-file", user.toString(), url);

      assertThat(lines(plain)).hasSize(1);
      assertThat(lines(untrusting)).hasSize(1);
      assertThat(untrusting.stderr())
          .contains("doctor: " + url + ": TLS fails (")
          .contains("-Djavax.net.ssl.trustStore=FILE");
      assertThat(lines(nobody)).hasSize(1);
      assertThat(nobody.stderr()).contains("answers 401: it wants credentials");
      assertThat(List.of(plain.exitCode(), untrusting.exitCode(), nobody.exitCode()))
          .containsOnly(2);
      assertThat(lines(asked)).isEmpty();
      assertThat(asked.stdout())
          .startsWith(url + ", an agent\n\nService status\n  pass     collectors running ")
          .contains("0 fail");
      assertThat(asked.exitCode()).isZero();
    }
  }

  private static List<String> lines(Outcome outcome) {
    return outcome.stderr().lines().filter(line -> !line.startsWith("Picked up")).toList();
  }

  /** The variable that attaches the agent to everything attaches nothing to its own commands. */
  private static Outcome command(Path jdk, String... arguments) {
    return trusting(jdk, new String[0], arguments);
  }

  private static Outcome trusting(Path jdk, String[] options, String... arguments) {
    Path jar = Checkout.find().agentJar();
    try (ForkedJava running =
        Program.ofJar(jar)
            .javaHome(jdk)
            .jvm(options)
            .agent(jar.toString())
            .arguments(arguments)
            .start()) {
      return Outcome.ofEnded(running);
    }
  }
}
