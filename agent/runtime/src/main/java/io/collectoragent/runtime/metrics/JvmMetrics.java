package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.ClassLoadingExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryAllocationExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code jvm_*} and {@code process_*} as the Prometheus client names them, each group by itself: a
 * jlink image may have no management beans, or only some.
 */
final class JvmMetrics {

  private JvmMetrics() {}

  static void registerIn(CollectorRegistry registry) {
    List<Supplier<Collector>> groups =
        Arrays.asList(
            StandardExports::new,
            MemoryPoolsExports::new,
            MemoryAllocationExports::new,
            BufferPoolsExports::new,
            GarbageCollectorExports::new,
            ThreadExports::new,
            ClassLoadingExports::new,
            VersionInfoExports::new);
    for (Supplier<Collector> group : groups) {
      try {
        registry.register(group.get());
      } catch (LinkageError notInThisImage) {
        // Absent, as whatever cannot be known.
      }
    }
  }
}
