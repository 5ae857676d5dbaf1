package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@code external_api_*}: outbound HTTP by provider and endpoint. */
final class HttpMetrics {

  private final Family<Counter.Child> requests;
  private final Family<Histogram.Child> latency;

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
    private final Timing latency;
    private final ConcurrentMap<Integer, Counter.Child> byStatus = new ConcurrentHashMap<>();

    Children(Endpoint endpoint) {
      this.endpoint = endpoint;
      this.latency = new Timing(HttpMetrics.this.latency.child(labels()));
    }

    Counter.Child requests(HttpCall call) {
      if (call.status() <= 0) {
        String error = call.errorType() == null ? "unknown" : call.errorType();
        return requests.child(endpoint.provider(), endpoint.template(), error);
      }
      Counter.Child child = byStatus.get(call.status());
      if (child == null) {
        child =
            requests.child(
                endpoint.provider(), endpoint.template(), Integer.toString(call.status()));
        byStatus.put(call.status(), child);
      }
      return child;
    }

    private String[] labels() {
      return new String[] {endpoint.provider(), endpoint.template()};
    }
  }
}
