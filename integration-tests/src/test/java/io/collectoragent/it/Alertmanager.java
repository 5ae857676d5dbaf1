package io.collectoragent.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine's own Alertmanager, as Debian names it, on a free port of the loopback interface. */
final class Alertmanager implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("\"Listening on\" address=\\S+:(\\d+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;

  private Alertmanager(Process process, Path log) throws IOException, InterruptedException {
    this.process = process;
    this.log = log;
    this.port = listeningPort();
  }

  /**
   * @param folder of its own
   */
  static Alertmanager start(Path folder, Path config) throws IOException, InterruptedException {
    Path log = folder.resolve("alertmanager.log");
    Process process =
        new ProcessBuilder(
                "prometheus-alertmanager",
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:0",
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Alertmanager(process, log);
    } catch (IOException | InterruptedException | RuntimeException | AssertionError failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  /**
   * @param alerts as its API wants them, in JSON
   */
  void tell(String alerts) throws IOException, InterruptedException {
    send(request().POST(BodyPublishers.ofString(alerts)));
  }

  /**
   * What it makes of them once it is as wanted, or has not become so: it takes them in by and by.
   */
  JsonNode alerts(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    JsonNode alerts = DeployFiles.json(send(request().GET()));
    while (!wanted.test(alerts) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      alerts = DeployFiles.json(send(request().GET()));
    }
    return alerts;
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(20));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private int listeningPort() throws IOException {
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    while (true) {
      Matcher listens = LISTENS.matcher(Files.readString(log));
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new AssertionError("it does not listen:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
