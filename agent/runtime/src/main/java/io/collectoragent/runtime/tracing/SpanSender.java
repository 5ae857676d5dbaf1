package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.Observation;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends batches through the SDK's exporter and counts what became of them, by reason where a batch
 * was not taken. For one thread; the figures are for all.
 */
public final class SpanSender {

  private static final int REASONS_AT_MOST = 50;
  private static final String OTHER = "other";

  private final Supplier<SpanExporter> exporters;
  private final Function<Observation, SpanData> spans;
  private final long timeoutMillis;
  private final String address;
  private final AgentLog log;
  private final LongAdder exported = new LongAdder();
  private final ConcurrentMap<String, LongAdder> lost = new ConcurrentHashMap<>();
  private SpanExporter exporter;
  private boolean failing;
  private long lostSince;

  /**
   * @param exporters asked with the first batch, since an address that the exporter refuses is to
   *     cost spans and not the thread
   */
  SpanSender(
      Supplier<SpanExporter> exporters,
      Function<Observation, SpanData> spans,
      long timeoutMillis,
      String address,
      AgentLog log) {
    this.exporters = exporters;
    this.spans = spans;
    this.timeoutMillis = timeoutMillis;
    this.address = address;
    this.log = log;
  }

  void send(List<Observation> batch) {
    List<SpanData> made = made(batch);
    if (made.isEmpty()) {
      return;
    }
    String reason = trySend(made);
    if (reason == null) {
      exported.add(made.size());
      tellOfSuccess();
    } else {
      lose(made.size(), reason);
      tellOfFailure(reason, made.size());
    }
  }

  long exported() {
    return exported.sum();
  }

  /** Spans that were not taken, by a few bounded words that say why. */
  Map<String, Long> lost() {
    Map<String, Long> sums = new TreeMap<>();
    lost.forEach((reason, count) -> sums.put(reason, count.sum()));
    return sums;
  }

  /** One that cannot be told of must not cost the others. */
  private List<SpanData> made(List<Observation> batch) {
    List<SpanData> made = new ArrayList<>(batch.size());
    for (Observation observation : batch) {
      try {
        made.add(spans.apply(observation));
      } catch (RuntimeException | LinkageError failure) {
        lose(1, SendFailure.reason(failure));
      }
    }
    return made;
  }

  private void lose(int count, String reason) {
    String bounded = lost.size() < REASONS_AT_MOST || lost.containsKey(reason) ? reason : OTHER;
    lost.computeIfAbsent(bounded, key -> new LongAdder()).add(count);
  }

  /** Null where it was taken, else why not. */
  private String trySend(List<SpanData> made) {
    try {
      if (exporter == null) {
        exporter = exporters.get();
      }
      CompletableResultCode result = exporter.export(made);
      result.join(timeoutMillis, TimeUnit.MILLISECONDS);
      if (result.isSuccess()) {
        return null;
      }
      return result.isDone()
          ? SendFailure.reason(result.getFailureThrowable())
          : "no answer in time";
    } catch (RuntimeException | Error failure) {
      return SendFailure.reason(failure);
    }
  }

  /** One line where it begins to fail, and none while it goes on. */
  private void tellOfFailure(String reason, int count) {
    lostSince += count;
    if (!failing) {
      failing = true;
      log.warn(
          "spans cannot be sent to "
              + address
              + " ("
              + reason
              + "); they are dropped and counted, sending is tried on."
              + " Set OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_TRACES_EXPORTER=none");
    }
  }

  private void tellOfSuccess() {
    if (failing) {
      failing = false;
      log.info("spans are sent to " + address + " again, after " + lostSince + " were dropped");
      lostSince = 0;
    }
  }
}
