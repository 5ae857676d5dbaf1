package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What spans of HTTP calls have to say, by OpenTelemetry's stable conventions and our own. */
final class HttpSpans {

  private HttpSpans() {}

  /**
   * @param api scheme, host and port
   * @param thrown what the client threw, if it did; else null
   */
  static void isAsExpected(ReceivedSpan span, HttpCase expected, String api, String thrown) {
    assertThat(span.kind()).isEqualTo("CLIENT");
    assertThat(span.name()).isEqualTo(expected.method() + " " + expected.endpoint());
    assertThat(span.parentSpanId()).isEmpty();
    assertThat(span.attributes()).containsExactlyInAnyOrderEntriesOf(attributes(expected, api));
    boolean failed = expected.errorType() != null;
    assertThat(span.status()).isEqualTo(failed ? "ERROR" : "UNSET");
    assertThat(span.events().stream().map(event -> event.attributes().get("exception.type")))
        .containsExactlyElementsOf(thrown == null ? List.of() : List.of(thrown));
    assertThat(span.endNanos()).isGreaterThanOrEqualTo(span.startNanos());
  }

  private static Map<String, Object> attributes(HttpCase expected, String api) {
    URI address = URI.create(api);
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("http.request.method", expected.method());
    attributes.put("url.full", api + expected.shown());
    attributes.put("server.address", address.getHost());
    attributes.put("server.port", (long) address.getPort());
    attributes.put("url.template", expected.endpoint());
    attributes.put("provider", address.getHost());
    attributes.put("endpoint", expected.endpoint());
    if (expected.status() > 0) {
      attributes.put("http.response.status_code", (long) expected.status());
    }
    if (expected.errorType() != null) {
      attributes.put("error.type", expected.errorType());
    }
    return attributes;
  }

  /** The header that names the span as the caller. */
  static String traceParent(ReceivedSpan span) {
    return "00-" + span.traceId() + "-" + span.spanId() + "-01";
  }
}
