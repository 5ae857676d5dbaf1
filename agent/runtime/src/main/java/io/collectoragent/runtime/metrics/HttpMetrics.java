package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@code external_api_*}: outbound HTTP by provider and endpoint. */
final class HttpMetrics {

  /** HTTP has three digits; a client library may take more from a hostile server. */
  private static final int HIGHEST_STATUS = 999;

  /** An endpoint answers with a few; whoever answers with more is looked up each time. */
  private static final int STATUSES_KEPT = 20;

  private final Family<CounterSeries> requests;
  private final Family<TimingSeries> latency;

  HttpMetrics(Registry registry) {
    requests =
        registry.counter(
            "external_api_requests_total",
            "Outbound HTTP requests; status is the HTTP status, or the error where there was none.",
            "provider",
            "endpoint",
            "status");
    latency =
        registry.histogram(
            "external_api_latency_seconds",
            "Time until the response's headers, by provider and endpoint.",
            Registry.HTTP_BUCKETS,
            "provider",
            "endpoint");
  }

  void record(HttpCall call) {
    Endpoint endpoint = call.endpoint();
    Children children = (Children) endpoint.meters();
    if (children == null) {
      children = new Children(endpoint);
      endpoint.meters(children);
    }
    children.latency.record(call);
    children.requests(call).inc();
  }

  /** What an endpoint's calls count into, looked up once. */
  private final class Children {
    private final Endpoint endpoint;
    private final TimingSeries latency;
    private final ConcurrentMap<Integer, CounterSeries> byStatus = new ConcurrentHashMap<>();

    Children(Endpoint endpoint) {
      this.endpoint = endpoint;
      this.latency = HttpMetrics.this.latency.child(labels());
    }

    CounterSeries requests(HttpCall call) {
      if (call.status() <= 0) {
        String error = call.errorType() == null ? "unknown" : call.errorType();
        return requests.child(endpoint.provider(), endpoint.template(), error);
      }
      CounterSeries child = byStatus.get(call.status());
      if (child == null) {
        child = requests.child(endpoint.provider(), endpoint.template(), label(call.status()));
        if (byStatus.size() < STATUSES_KEPT) {
          byStatus.put(call.status(), child);
        }
      }
      return child;
    }

    private String label(int status) {
      return status <= HIGHEST_STATUS ? Integer.toString(status) : "other";
    }

    private String[] labels() {
      return new String[] {endpoint.provider(), endpoint.template()};
    }
  }
}
