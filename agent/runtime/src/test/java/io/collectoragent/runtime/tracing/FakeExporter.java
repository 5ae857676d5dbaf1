package io.collectoragent.runtime.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the batches that it is given, and answers as a test says. */
final class FakeExporter implements SpanExporter {

  final BlockingQueue<List<SpanData>> batches = new LinkedBlockingQueue<>();
  volatile CompletableResultCode answer = CompletableResultCode.ofSuccess();

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    batches.add(List.copyOf(spans));
    return answer;
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
