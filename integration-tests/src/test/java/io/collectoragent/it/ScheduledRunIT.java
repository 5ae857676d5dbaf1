package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A scheduled collector from its clock to its database: one run is one trace. */
class ScheduledRunIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Test
  void countsAndTracesWhatARunDoes() {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.5}}")));
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          Program.of("legacy.ScheduledPrices", "h2-2.2.224.jar")
              .arguments(API.baseUrl())
              .attached(receiver);

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.stdout()).isEqualTo("answer 200\n".repeat(3) + "done\n");
      String collector = "scheduled-prices";
      assertThat(
              outcome
                  .metrics()
                  .value(
                      "crypto_collection_records_total",
                      "collector",
                      collector,
                      "symbol",
                      "bitcoin"))
          .isEqualTo(15);
      assertThat(outcome.metrics().value("external_api_requests_total", "status", "200"))
          .isEqualTo(3);
      assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(7);

      // 3 runs of 4 spans; rounds that came after the last are empty runs of their own.
      List<ReceivedSpan> spans =
          receiver.awaitSpans(
              all -> all.stream().filter(span -> span.name().startsWith("SELECT")).count() == 3,
              Duration.ofSeconds(20));
      Map<String, List<ReceivedSpan>> traces =
          spans.stream().collect(Collectors.groupingBy(ReceivedSpan::traceId));
      assertThat(traces.values().stream().filter(trace -> trace.size() == 4)).hasSize(3);
      traces.values().stream().filter(trace -> trace.size() == 4).forEach(ScheduledRunIT::isOneRun);
    }
  }

  private static void isOneRun(List<ReceivedSpan> trace) {
    Map<String, ReceivedSpan> byName =
        trace.stream().collect(Collectors.toMap(ReceivedSpan::name, Function.identity()));
    ReceivedSpan run = byName.get("collect scheduled-prices");
    assertThat(run).as("the run in %s", byName.keySet()).isNotNull();
    assertThat(byName)
        .containsOnlyKeys(
            "collect scheduled-prices",
            "GET /simple/price",
            "INSERT price_data",
            "SELECT price_data");
    assertThat(trace)
        .filteredOn(span -> span != run)
        .allSatisfy(span -> assertThat(span.parentSpanId()).isEqualTo(run.spanId()));
  }
}
