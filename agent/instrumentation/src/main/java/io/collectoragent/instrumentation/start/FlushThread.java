package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.tracing.SpanExportThread;

/** The shutdown hook: sends the last spans, for as long as an exit may be held up by that. */
final class FlushThread extends Thread {

  private static final long AT_MOST_MILLIS = 2000;

  private final SpanExportThread exporting;

  FlushThread(SpanExportThread exporting) {
    super("collector-agent-flush");
    this.exporting = exporting;
  }

  @Override
  public void run() {
    try {
      exporting.finish(AT_MOST_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
