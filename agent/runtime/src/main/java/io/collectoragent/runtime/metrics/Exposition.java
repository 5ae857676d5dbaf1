package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.exposition.ExpositionWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints all metrics in Prometheus' text format 0.0.4 or OpenMetrics 1.0.0, straight from where
 * they are counted: a page costs one buffer, however many series it has. Thread-safe.
 */
public final class Exposition {

  private final Registry registry;
  private final JvmMetrics jvm;

  Exposition(Registry registry, JvmMetrics jvm) {
    this.registry = registry;
    this.jvm = jvm;
  }

  /** The format that suits an {@code Accept} header; null counts as none. */
  public ExpositionFormat format(String accept) {
    return ExpositionFormat.of(accept);
  }

  /** Flushes the stream at the end and leaves it open. */
  public void write(ExpositionFormat format, OutputStream out) throws IOException {
    ExpositionWriter page = format.writer(out);
    for (MetricSource source : registry.sources()) {
      source.writeTo(page);
    }
    jvm.writeTo(page);
    page.end();
  }
}
