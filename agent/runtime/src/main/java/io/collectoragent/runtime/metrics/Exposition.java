package io.collectoragent.runtime.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Predicate;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prints all metrics in Prometheus' text format 0.0.4 or OpenMetrics 1.0.0. Thread-safe.
 *
 * <p>The JVM's own metrics join at the first scrape: their management beans would start {@code
 * java.util.logging} in an application that has hardly begun.
 */
public final class Exposition {

  /** When a series was made is of no use to the queries here, and doubles what is scraped. */
  private static final Predicate<String> IS_SHOWN = sample -> !sample.endsWith("_created");

  private final CollectorRegistry collectors;
  private final AtomicBoolean jvmRegistered = new AtomicBoolean();

  Exposition(CollectorRegistry collectors) {
    this.collectors = collectors;
  }

  /** The content type that suits an {@code Accept} header; null counts as none. */
  public String contentType(String accept) {
    return TextFormat.chooseContentType(accept);
  }

  public void write(String contentType, Writer out) throws IOException {
    if (jvmRegistered.compareAndSet(false, true)) {
      JvmMetrics.registerIn(collectors);
    }
    TextFormat.writeFormat(contentType, out, collectors.filteredMetricFamilySamples(IS_SHOWN));
  }
}
