package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.Observation;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Sends batches through the SDK's exporter and counts what became of them. For one thread. */
public final class SpanSender {

  private final Supplier<SpanExporter> exporters;
  private final Resource resource;
  private final SpanAttributes attributes;
  private final long timeoutMillis;
  private final String address;
  private final AgentLog log;
  private final LongAdder exported = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private SpanExporter exporter;

  /**
   * @param exporters asked with the first batch, since an address or a compression that the
   *     exporter refuses is to cost spans and not the thread
   */
  SpanSender(
      Supplier<SpanExporter> exporters,
      Resource resource,
      SpanAttributes attributes,
      long timeoutMillis,
      String address,
      AgentLog log) {
    this.exporters = exporters;
    this.resource = resource;
    this.attributes = attributes;
    this.timeoutMillis = timeoutMillis;
    this.address = address;
    this.log = log;
  }

  void send(List<Observation> batch) {
    int sent = 0;
    try {
      if (exporter == null) {
        exporter = exporters.get();
      }
      List<SpanData> spans = new ArrayList<>(batch.size());
      for (Observation observation : batch) {
        spans.add(new ObservationSpan(observation, attributes, resource));
      }
      CompletableResultCode result = exporter.export(spans);
      result.join(timeoutMillis, TimeUnit.MILLISECONDS);
      if (result.isSuccess()) {
        sent = batch.size();
      } else {
        tell(result.isDone() ? reason(result.getFailureThrowable()) : "no answer in time");
      }
    } catch (RuntimeException | Error failure) {
      tell(failure.getClass().getSimpleName());
    }
    exported.add(sent);
    lost.add(batch.size() - (long) sent);
  }

  long exported() {
    return exported.sum();
  }

  long lost() {
    return lost.sum();
  }

  private void tell(String reason) {
    log.warnOnce(
        "spans",
        "spans cannot be sent to "
            + address
            + " ("
            + reason
            + "); they are dropped and counted, sending is tried on."
            + " Set OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_TRACES_EXPORTER=none");
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null ? "refused" : cause.getClass().getSimpleName();
  }
}
