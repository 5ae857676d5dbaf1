package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.prometheus.client.Collector;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.ClassLoadingExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryAllocationExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code jvm_*} and {@code process_*} as the Prometheus client names them, each group by itself: a
 * jlink image may have no management beans, or only some. Thread-safe.
 *
 * <p>They are made at the first scrape, so that an application that nobody scrapes yet starts
 * without the management beans.
 */
final class JvmMetrics implements MetricSource {

  private final Consumer<Throwable> failures;
  private List<MetricSource> groups;

  /**
   * @param failures told of what a group throws at a scrape
   */
  JvmMetrics(Consumer<Throwable> failures) {
    this.failures = failures;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    for (MetricSource group : groups()) {
      group.writeTo(page);
    }
  }

  private synchronized List<MetricSource> groups() {
    if (groups == null) {
      // No constructor references: those link the class here and not in the try below.
      List<Supplier<Collector>> all =
          Arrays.asList(
              () -> new StandardExports(),
              () -> new MemoryPoolsExports(),
              () -> new MemoryAllocationExports(),
              () -> new BufferPoolsExports(),
              () -> new GarbageCollectorExports(),
              () -> new ThreadExports(),
              () -> new ClassLoadingExports(),
              () -> new VersionInfoExports());
      List<MetricSource> made = new ArrayList<>();
      for (Supplier<Collector> group : all) {
        try {
          made.add(new ClientMetrics(group.get(), failures));
        } catch (RuntimeException | LinkageError notInThisImage) {
          // Absent, as whatever cannot be known.
        }
      }
      groups = made;
    }
    return groups;
  }
}
