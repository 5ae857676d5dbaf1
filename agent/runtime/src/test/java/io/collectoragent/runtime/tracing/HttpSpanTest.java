package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.SpanNames;
import io.collectoragent.runtime.redaction.UrlRedactor;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSpanTest {

  private static final Endpoint ENDPOINT = new Endpoint("coingecko.com", "/coins/{id}");

  private final SpanAttributes attributes = new SpanAttributes(new UrlRedactor());

  @Test
  void tellsWhereItWentWithoutItsKey() {
    HttpCall call = call("https", -1);
    call.respond(200);
    assertThat(SpanNames.of(call)).isEqualTo("GET /coins/{id}");
    assertThat(of(call))
        .contains(
            entry("http.request.method", "GET"),
            entry("server.address", "api.coingecko.com"),
            entry("server.port", 443L),
            entry("url.template", "/coins/{id}"),
            entry("endpoint", "/coins/{id}"),
            entry("provider", "coingecko.com"),
            entry("http.response.status_code", 200L))
        .doesNotContainKey("error.type");
    assertThat(of(call).get("url.full").toString())
        .startsWith("https://api.coingecko.com/")
        .doesNotContain("not-a-real-key");
  }

  @Test
  void tellsThePortThatIsMeant() {
    assertThat(of(call("http", -1))).containsEntry("server.port", 80L);
    assertThat(of(call("HTTPS", -1))).containsEntry("server.port", 443L);
    assertThat(of(call("http", 8080))).containsEntry("server.port", 8080L);
  }

  @Test
  void aStatusThatIsAnErrorIsItsType() {
    HttpCall call = call("https", -1);
    call.respond(429);
    call.fail(new IllegalStateException("made of the status by the client"));
    assertThat(of(call)).containsEntry("http.response.status_code", 429L).containsKey("error.type");
  }

  @Test
  void withoutAResponseTheExceptionIsTheErrorsTypeAndThereIsNoStatus() {
    HttpCall call = call("https", -1);
    call.fail(new CompletionException(new ConnectException("refused")));
    assertThat(of(call))
        .containsEntry("error.type", "java.net.ConnectException")
        .doesNotContainKey("http.response.status_code");
    assertThat(ExceptionEvents.of(call)).hasSize(1);
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    HttpTarget target = new HttpTarget(null, null, -1, null, null);
    HttpCall call = new HttpCall(new Endpoint("unknown", "/"), "POST", target);
    assertThat(of(call)).doesNotContainKey("server.address");
    assertThat(SpanNames.of(call)).isEqualTo("POST /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user:hidden@api.coingecko.com", "user:hidden%40api.coingecko.com"})
  void anAuthorityWithCredentialsIsNoAddress(String host) {
    HttpTarget target = new HttpTarget("https", host, -1, "/coins/7", null);
    assertThat(of(new HttpCall(ENDPOINT, "GET", target)))
        .doesNotContainKey("server.address")
        .containsEntry("url.full", "https://api.coingecko.com/coins/7");
  }

  private static HttpCall call(String scheme, int port) {
    HttpTarget target =
        new HttpTarget(scheme, "api.coingecko.com", port, "/coins/7", "api_key=not-a-real-key");
    return new HttpCall(ENDPOINT, "GET", target);
  }

  private Map<String, Object> of(HttpCall call) {
    Map<String, Object> byName = new HashMap<>();
    attributes.of(call).forEach((key, value) -> byName.put(key.getKey(), value));
    return byName;
  }
}
