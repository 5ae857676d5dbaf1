package io.collectoragent.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cannot be asked costs one line that says why, and the exit code is 2. */
class DoctorInVainTest {

  private static final String HIDDEN = "hidden-word";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:" + HIDDEN + "@localhost:9464",
        "me:" + HIDDEN + "@localhost:9464/metrics",
        "https://" + HIDDEN + "@localhost",
        "http://localhost:9464/metrics?token=" + HIDDEN,
        "http://me:" + HIDDEN + " @localhost:9464"
      })
  void doesNotRepeatWhatMayBeSecret(String address) {
    DoctorRun run = DoctorRun.of(address);

    assertThat(run.err()).hasLineCount(1).contains("localhost").doesNotContain(HIDDEN);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://localhost/, is no http:// or https:// address",
    "file:///etc/hosts, is no http:// or https:// address",
    "http://, is no URL",
    "http://local host, is no URL",
    "127.0.0.1:1/proxy/http://b, does not answer (ConnectException",
    "://127.0.0.1:1, is no URL",
    "127.0.0.1:1, does not answer (ConnectException"
  })
  void saysWhatIsWrongWithAnAddress(String address, String line) {
    DoctorRun run = DoctorRun.of(address);

    assertThat(run.err()).startsWith("doctor: ").contains(line).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--json|which URL?",
        "--jason localhost|--jason: is no option",
        "--collectors|--collectors: needs a value",
        "--collectors /none localhost|--collectors /none: cannot be read",
        "--token-file /none localhost|--token-file /none: cannot be read",
        "--token-file a --user-file b localhost|--token-file and --user-file: only one",
        "--over soon localhost|--over soon: is no time from 1s to 1h",
        "--over 2h localhost|--over 2h: is no time from 1s to 1h"
      })
  void saysWhatIsWrongWithTheCommand(String line, String complaint) {
    DoctorRun run = DoctorRun.of(line.split(" "));

    assertThat(run.err()).startsWith("doctor: " + complaint).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Other limits than are meant would pass what fails. */
  @Test
  void doesNotJudgeByWhatIsLeftOfAFile() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "objectives: {colour: red}\n");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "objectives: {\u001b[2J\n");
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      DoctorRun run =
          DoctorRun.of(
              "--collectors", wrong.toString(), "--collectors", broken.toString(), agent.address());

      assertThat(run.err().lines())
          .hasSize(3)
          .allMatch(line -> line.startsWith("doctor: "))
          .anyMatch(line -> line.contains("wrong.yaml: line 1: objectives.colour: is not known"))
          .anyMatch(line -> line.contains("broken.yaml: cannot be read"));
      assertThat(run.err()).doesNotContain("\u001b");
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(agent.authorizations()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token=" + HIDDEN, "-p=" + HIDDEN + "=" + HIDDEN})
  void doesNotRepeatWhatAnOptionThatIsNoneWasGiven(String option) {
    DoctorRun run = DoctorRun.of(option, "localhost");

    assertThat(run.err()).contains(": is no option").hasLineCount(1).doesNotContain(HIDDEN);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** 1 would say that something of what was asked fails. */
  @Test
  void aDefectOfItsOwnIsNoVerdict() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      DoctorRun run =
          DoctorRun.of(
              () -> {
                throw new IllegalStateException(HIDDEN);
              },
              "--over",
              "1s",
              agent.address());

      assertThat(run.err())
          .startsWith("doctor: a defect of this command, java.lang.IllegalStateException at ")
          .doesNotContain(HIDDEN)
          .hasLineCount(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  /** Without it nobody knows whether the databases answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "500|{\"details\":{}}",
        "404|<html><body>not found</body></html>",
        "200|<html><body>Welcome to nginx</body></html>",
        "200|{\"status\":\"healthy\"}",
        "503|{\"status\":\"unhealthy\",\"details\":{"
      })
  void doesNotDoWithoutAnAgentsHealth(int status, String body) throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      agent.page("/health", exchange -> FakeHost.reply(exchange, status, body));

      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.err())
          .contains("answers " + status + " to /health, but not as an agent does")
          .hasLineCount(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void believesAnAgentThatSaysItIsUnhealthy() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      String down = FakeHost.health(90_000, "false", "");
      agent.page("/health", exchange -> FakeHost.reply(exchange, 503, down));

      assertThat(DoctorRun.of(agent.address()).exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Welcome to nginx</body></html>",
        "",
        "up 1\nother_exporter_build_info{version=\"1\"} 1\n",
        "{\"status\":\"success\"}"
      })
  void knowsAStranger(String page) throws IOException {
    try (FakeHost stranger = new FakeHost().page("/metrics", page).page("/api/v1/query", page)) {
      DoctorRun run = DoctorRun.of(stranger.address());

      assertThat(run.err())
          .contains("somebody answers who is neither this agent nor a Prometheus")
          .hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void asksForCredentialsAndSendsThem() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      agent.page(
          "/metrics",
          exchange -> {
            String told = exchange.getRequestHeaders().getFirst("Authorization");
            boolean right = told != null && !told.endsWith("wrong");
            FakeHost.reply(exchange, right ? 200 : 401, right ? FakeHost.HEALTHY : "");
          });

      DoctorRun nobody = DoctorRun.of(agent.address());
      DoctorRun wrong = DoctorRun.of("--token-file", file("wrong"), agent.address());
      agent.authorizations().clear();
      DoctorRun token = DoctorRun.of("--token-file", file(HIDDEN), agent.address());
      DoctorRun user = DoctorRun.of("--user-file", file("me:" + HIDDEN), agent.address());

      assertThat(nobody.err())
          .contains("answers 401")
          .contains("--token-file FILE, or --user-file");
      assertThat(nobody.exitCode()).isEqualTo(2);
      assertThat(wrong.err()).contains("these are not the credentials").doesNotContain("wrong");
      assertThat(token.exitCode()).isZero();
      assertThat(user.exitCode()).isZero();
      assertThat(agent.authorizations())
          .containsExactly(
              "Bearer " + HIDDEN,
              "Bearer " + HIDDEN,
              "Basic bWU6aGlkZGVuLXdvcmQ=",
              "Basic bWU6aGlkZGVuLXdvcmQ=");
    }
  }

  /** Credentials are not sent on, and what is in the new address is not shown. */
  @Test
  void doesNotFollow() throws IOException {
    try (FakeHost host = new FakeHost()) {
      host.page(
          "/metrics",
          exchange -> {
            exchange
                .getResponseHeaders()
                .add("Location", "https://me:" + HIDDEN + "@elsewhere/login?to=" + HIDDEN);
            FakeHost.reply(exchange, 302, "");
          });

      DoctorRun run = DoctorRun.of("--token-file", file("word"), host.address());

      assertThat(run.err())
          .contains("answers 302 and sends on to https://elsewhere/login, which is not followed")
          .doesNotContain(HIDDEN)
          .hasLineCount(1);
    }
  }

  @Test
  void repeatsWhyAnEndpointIsShut() throws IOException {
    try (FakeHost agent =
        new FakeHost()
            .page("/metrics", exchange -> FakeHost.reply(exchange, 503, "a setting is wrong"))) {
      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.err()).contains("answers 503 to /metrics (a setting is wrong)");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  /** Nor one that always has a little more to say, as it has to headers. */
  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n# "})
  void doesNotWaitForEver(String begins) throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread dribbler = new Thread(() -> dribble(slow, begins), "dribbler");
      dribbler.setDaemon(true);
      dribbler.start();

      DoctorRun run = DoctorRun.hurried("127.0.0.1:" + slow.getLocalPort());

      assertThat(run.err())
          .containsAnyOf("has not answered in full after 500 ms", "SocketTimeoutException")
          .hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private static void dribble(ServerSocket slow, String begins) {
    try (OutputStream out = slow.accept().getOutputStream()) {
      out.write(begins.getBytes(StandardCharsets.US_ASCII));
      while (!begins.isEmpty()) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
      slow.accept();
    } catch (IOException | InterruptedException itIsOver) {
      // Nobody listens any more.
    }
  }

  @Test
  void doesNotReadForEver() throws IOException {
    try (FakeHost endless = new FakeHost()) {
      endless.page(
          "/metrics",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
              exchange.getResponseBody().write(much);
            }
            exchange.close();
          });

      DoctorRun run = DoctorRun.of(endless.address());

      assertThat(run.err())
          .containsAnyOf("answers with more than 64 MB", "has not answered in full");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private String file(String line) throws IOException {
    Path file = Files.createTempFile(folder, "credentials", "");
    return Files.writeString(file, line + "\nmore\n").toString();
  }
}
