package org.macrodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The two endpoints that are needed: what a series is called, and its latest values. */
final class FredClient {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI baseUrl;
  private final String apiKey;

  FredClient(URI baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  /** Completes with the series' id if its title is not to be had. */
  CompletableFuture<String> title(String series) {
    HttpRequest request = request("/fred/series?series_id=" + series);
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> parse(response).at("/seriess/0/title").asText())
        .exceptionally(failure -> series);
  }

  List<Observation> observations(String series) throws IOException, InterruptedException {
    HttpRequest request =
        request("/fred/series/observations?sort_order=desc&limit=5&series_id=" + series);
    JsonNode answer = parse(http.send(request, BodyHandlers.ofString()));
    List<Observation> observations = new ArrayList<>();
    for (JsonNode node : answer.path("observations")) {
      String value = node.path("value").asText();
      if (!value.equals(".")) { // FRED's way to say: no value
        observations.add(
            new Observation(LocalDate.parse(node.path("date").asText()), new BigDecimal(value)));
      }
    }
    return observations;
  }

  private HttpRequest request(String pathAndQuery) {
    return HttpRequest.newBuilder(
            baseUrl.resolve(pathAndQuery + "&api_key=" + apiKey + "&file_type=json"))
        .timeout(Duration.ofSeconds(5))
        .build();
  }

  private JsonNode parse(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("status " + response.statusCode());
    }
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
