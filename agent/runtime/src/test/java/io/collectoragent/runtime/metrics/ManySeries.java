package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import io.collectoragent.runtime.vitals.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Metrics with as many series as a test asks for: 18 for each endpoint that was called. */
public final class ManySeries {

  /** A counter, fifteen buckets, a count and a sum. */
  public static final int PER_ENDPOINT = 18;

  static final String[] LABELS = {"provider", "endpoint"};

  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final Metrics metrics =
      new Metrics.Builder(clock, new AgentLog(System.err, LogLevel.OFF), new Vitals())
          .seriesLimit(1_000_000)
          .build();
  private final Observer observer =
      new Observer(clock, low -> true, List.of(metrics.handler()), (handler, failure) -> {});
  private final SimpleclientMetrics reference =
      new SimpleclientMetrics(
          "external_api_requests_total", "external_api_latency_seconds", "As ours.", LABELS);

  public ManySeries(int series) {
    for (int i = 0; i < series / PER_ENDPOINT; i++) {
      Endpoint endpoint = new Endpoint("example.com", "/v1/prices/" + i);
      HttpTarget target = new HttpTarget("https", "example.com", -1, endpoint.template(), null);
      HttpCall call = observer.start(new HttpCall(endpoint, "GET", target));
      call.respond(200);
      clock.advance(Duration.ofNanos(1_234_567L * (1 + i % 1000)));
      observer.stop(call);
      reference.count(1, endpoint.provider(), endpoint.template());
      reference.time(call, endpoint.provider(), endpoint.template());
    }
  }

  public Exposition exposition() {
    return metrics.exposition();
  }

  /** The same requests in the Prometheus client's own metrics, without the status. */
  SimpleclientMetrics reference() {
    return reference;
  }
}
