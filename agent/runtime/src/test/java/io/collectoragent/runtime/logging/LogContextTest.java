package io.collectoragent.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.ExternalApi;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogContextTest {

  private final Observer observer = new Observer(Clock.SYSTEM, low -> true, List.of(), null);
  private final LogContext context = new LogContext(observer, "crypto-service");
  private final CollectionRun run =
      observer.start(new CollectionRun(new Collector("price-collector"), "c-1"));

  @Test
  void whereNothingIsObservedTheApplicationsMapIsItsOwn() {
    Map<String, String> own = new HashMap<>(Map.of("user", "someone"));
    assertThat(context.merge(own)).isSameAs(own);
    assertThat(context.merge(null)).isNull();
    assertThat(context.value("trace_id")).isNull();
    assertThat(context.value("service")).isNull();
  }

  @Test
  void aRunGivesItsKeysAndLeavesTheApplicationsMapAlone() {
    Map<String, String> own = new HashMap<>(Map.of("user", "someone"));
    observer.enter(run);
    assertThat(context.merge(own))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "user", "someone",
                "trace_id", TraceIds.traceId(run),
                "span_id", TraceIds.spanId(run),
                "trace_flags", "01",
                "correlation_id", "c-1",
                "service", "crypto-service",
                "collector", "price-collector"));
    assertThat(own).containsOnlyKeys("user");
    assertThat(context.merge(null)).hasSize(6);
  }

  @Test
  void theApplicationsOwnValuesWin() {
    observer.enter(run);
    assertThat(context.merge(Map.of("service", "its-own", "trace_id", "x")))
        .containsEntry("service", "its-own")
        .containsEntry("trace_id", "x")
        .containsEntry("collector", "price-collector");
  }

  @Test
  void aCallNamesItsProviderAndItsOwnSpan() {
    observer.enter(run);
    HttpCall call = call();
    observer.enter(call);
    assertThat(context.value("provider")).isEqualTo("coingecko.com");
    assertThat(context.value("span_id")).isEqualTo(TraceIds.spanId(call));
    assertThat(context.value("collector")).isEqualTo("price-collector");
    observer.leave(call);
    assertThat(context.value("provider")).isNull();
    assertThat(context.value("span_id")).isEqualTo(TraceIds.spanId(run));
  }

  @Test
  void aSymbolIsGivenWhereItIsOne() {
    observer.enter(run);
    assertThat(context.value("symbol")).isNull();
    ask("bitcoin");
    assertThat(context.merge(null)).containsEntry("symbol", "bitcoin");
    HttpCall call = call("ethereum", "monero");
    observer.enter(call);
    assertThat(context.value("symbol")).isNull();
    observer.leave(call);
    ask("ethereum");
    assertThat(context.merge(null)).doesNotContainKey("symbol");
    observer.enter(call("monero"));
    assertThat(context.value("symbol")).isEqualTo("monero");
  }

  private void ask(String symbol) {
    observer.stop(call(symbol));
  }

  private HttpCall call(String... symbols) {
    ExternalApi api = new ExternalApi("coingecko", "api.coingecko.com");
    Endpoint endpoint = new Endpoint(api, "/", target -> List.of(symbols));
    return observer.start(new HttpCall(endpoint, "GET", null));
  }

  @Test
  void aCallOutsideAnyRunHasNoCollectorAndNoCorrelation() {
    observer.enter(call());
    assertThat(context.merge(null))
        .containsOnlyKeys("trace_id", "span_id", "trace_flags", "service", "provider");
  }

  @Test
  void otherKeysAreNotTheAgents() {
    observer.enter(run);
    assertThat(context.value("user")).isNull();
  }

  private HttpCall call() {
    HttpTarget target = new HttpTarget("https", "api.coingecko.com", -1, "/api/v3/ping", null);
    return observer.start(
        new HttpCall(new Endpoint("coingecko.com", "/api/v3/ping"), "GET", target));
  }
}
