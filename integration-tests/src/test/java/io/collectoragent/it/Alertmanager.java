package io.collectoragent.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.ListeningProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The machine's own Alertmanager, as Debian names it, on a free port of the loopback interface. */
final class Alertmanager implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ListeningProgram program;

  private Alertmanager(ListeningProgram program) {
    this.program = program;
  }

  /**
   * @param folder of its own
   */
  static Alertmanager start(Path folder, Path config) {
    return new Alertmanager(
        ListeningProgram.start(
            folder.resolve("alertmanager.log"),
            List.of(
                "prometheus-alertmanager",
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:0",
                "--cluster.listen-address=")));
  }

  /** Host and port, as Prometheus wants them. */
  String address() {
    return "127.0.0.1:" + program.port();
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
    return HttpRequest.newBuilder(URI.create("http://" + address() + "/api/v2/alerts"))
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

  @Override
  public void close() {
    program.close();
  }
}
