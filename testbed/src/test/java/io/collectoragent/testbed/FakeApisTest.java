package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.api.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FakeApisTest {

  private static final String PRICE = "/api/v3/simple/price?ids=bitcoin,nocoin&x_cg_demo_api_key=k";

  @Test
  void answersLikeTheRealOnes() throws Exception {
    try (FakeApis apis = FakeApis.start(Trouble.NONE)) {
      HttpResponse<String> guardian = get(apis, "/search?q=x&api-key=k");
      HttpResponse<String> fred = get(apis, "/fred/series/observations?series_id=GDP&api_key=k");

      assertThat(get(apis, PRICE).body()).startsWith("{\"bitcoin\":{\"usd\":").endsWith("}}");
      assertThat(guardian.body()).contains("\"webTitle\"");
      assertThat(guardian.headers().firstValue("x-ratelimit-remaining-day")).contains("499");
      assertThat(fred.body()).contains("\"value\":\".\"");
      assertThat(fred.headers().firstValue("x-ratelimit-limit")).contains("120");
      assertThat(get(apis, "/feeds/markets.rss").body()).startsWith("<?xml").contains("<item>");
      assertThat(get(apis, "/search?q=x").statusCode()).isEqualTo(401);
      assertThat(get(apis, "/elsewhere").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void failsEveryNowAndThen() throws Exception {
    try (FakeApis apis = FakeApis.start(new Trouble(2, 3, Duration.ofMillis(1)))) {
      assertThat(get(apis, PRICE).statusCode()).isEqualTo(200);
      assertThat(get(apis, PRICE).statusCode()).isEqualTo(500);
      assertThat(get(apis, PRICE).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = get(apis, PRICE);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).contains("1");
    }
  }

  @Test
  void remembersTheHeaders() throws Exception {
    try (FakeApis apis = FakeApis.start(Trouble.NONE)) {
      get(apis, PRICE);

      assertThat(apis.requests()).hasSize(1);
      assertThat(apis.requests().get(0).header("traceparent")).contains("00-1-2-01");
      assertThat(apis.requests().get(0).header("absent")).isEmpty();
    }
  }

  private static HttpResponse<String> get(FakeApis apis, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(apis.url().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("traceparent", "00-1-2-01")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
