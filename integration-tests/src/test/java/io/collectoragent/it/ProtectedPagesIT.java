package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a token is asked for, it is for every page but those that an orchestrator's probes read.
 */
class ProtectedPagesIT {

  private static final String TOKEN = "no-more-than-a-test";

  @Test
  void askForTheToken(@TempDir Path folder) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Program idle =
        Program.of("legacy.Idle")
            .agent(Endpoint.JAR)
            .environment(Map.of("COLLECTOR_AGENT_ENDPOINT_TOKEN_FILE", token.toString()));
    try (ForkedJava running = idle.start()) {
      URI endpoint = URI.create("http://127.0.0.1:" + Endpoint.of(running).port());

      for (String page :
          List.of("/", "/metrics", "/health", "/api/v1/stats/collectors", "/api/v1/findings")) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(page));
        assertThat(status(request)).as(page).isEqualTo(401);
        request.header("Authorization", "Bearer " + TOKEN);
        assertThat(status(request)).as(page).isEqualTo(200);
      }
      for (String probe : List.of("/live", "/ready")) {
        assertThat(status(HttpRequest.newBuilder(endpoint.resolve(probe))))
            .as(probe)
            .isEqualTo(200);
      }
    }
  }

  private static int status(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.timeout(Outcome.LIMIT).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
