package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@code external_api_*}: outbound HTTP by provider and endpoint. */
final class HttpMetrics {

  private static final int NO_STATUS = 0;

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

  /** In one of the five classes: a server that makes numbers up must not make series. */
  private static boolean isStatus(int number) {
    return number >= 100 && number < 600;
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
      int status = isStatus(call.status()) ? call.status() : NO_STATUS;
      CounterSeries child = byStatus.get(status);
      if (child == null) {
        String label = status == NO_STATUS ? "other" : Integer.toString(status);
        child = requests.child(endpoint.provider(), endpoint.template(), label);
        byStatus.put(status, child);
      }
      return child;
    }

    private String[] labels() {
      return new String[] {endpoint.provider(), endpoint.template()};
    }
  }
}
