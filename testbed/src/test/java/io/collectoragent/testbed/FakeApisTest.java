package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.api.Down;
import io.collectoragent.testbed.api.Exhausted;
import io.collectoragent.testbed.api.LeavesOut;
import io.collectoragent.testbed.api.Upstream;
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
    try (FakeApis apis = FakeApis.start()) {
      HttpResponse<String> guardian = get(apis, "/search?q=x&api-key=k");
      HttpResponse<String> fred = get(apis, "/fred/series/observations?series_id=GDP&api_key=k");

      assertThat(get(apis, PRICE).body()).startsWith("{\"bitcoin\":{\"usd\":").endsWith("}}");
      assertThat(guardian.body()).contains("\"webTitle\"");
      assertThat(guardian.headers().firstValue("x-ratelimit-remaining-day")).contains("499");
      assertThat(fred.body()).contains("\"value\":\".\"");
      assertThat(fred.headers().firstValue("x-ratelimit-limit")).contains("120");
      assertThat(get(apis, "/rss").body()).startsWith("<?xml").contains("<item>");
      assertThat(get(apis, "/search?q=x").statusCode()).isEqualTo(401);
      assertThat(get(apis, "/elsewhere").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void canBeBrokenAndRestored() throws Exception {
    try (FakeApis apis = FakeApis.start()) {
      apis.replace(Upstream.COINGECKO, new Down());
      assertThat(get(apis, PRICE).statusCode()).isEqualTo(503);

      apis.replace(
          Upstream.COINGECKO, new LeavesOut(Upstream.COINGECKO.healthy(), "ids", "bitcoin"));
      assertThat(get(apis, PRICE).body()).isEqualTo("{}");

      apis.restore(Upstream.COINGECKO);
      assertThat(get(apis, PRICE).body()).contains("bitcoin");
    }
  }

  @Test
  void anExhaustedOneSaysWhenToComeBack() throws Exception {
    try (FakeApis apis = FakeApis.start()) {
      apis.replace(
          Upstream.GUARDIAN, new Exhausted(Upstream.GUARDIAN.healthy(), Duration.ofSeconds(9)));

      HttpResponse<String> refused = get(apis, "/search?q=x&api-key=k");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).contains("9");
      assertThat(refused.headers().firstValue("x-ratelimit-remaining-day")).contains("0");
      assertThat(refused.headers().firstValue("x-ratelimit-limit-day")).contains("500");
    }
  }

  @Test
  void remembersTheHeaders() throws Exception {
    try (FakeApis apis = FakeApis.start()) {
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
