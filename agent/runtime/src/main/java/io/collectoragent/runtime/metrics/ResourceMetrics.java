package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.resources.InterfaceBytes;
import io.collectoragent.runtime.resources.MountUsage;
import io.collectoragent.runtime.resources.ProcessResources;
import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;

/** What the process uses of its machine or container; what cannot be read is absent. */
final class ResourceMetrics extends Collector {

  private final ProcessResources resources;
  private final String service;
  private final String container;

  ResourceMetrics(ProcessResources resources, String service) {
    this.resources = resources;
    this.service = service;
    this.container = resources.container();
  }

  @Override
  public List<MetricFamilySamples> collect() {
    return Arrays.asList(cpu(), memoryBytes(), memoryPercent(), disks(), network());
  }

  private MetricFamilySamples cpu() {
    Samples samples =
        Samples.gauge(
            "cpu_usage_percent",
            "CPU of the process against its cgroup's or host's, 0 to 100.",
            "service",
            "container");
    resources.cpuPercent().ifPresent(percent -> samples.add(percent, service, container));
    return samples.build();
  }

  private MetricFamilySamples memoryBytes() {
    Samples samples =
        Samples.gauge(
            "memory_usage_bytes", "Resident memory of the process.", "service", "container");
    resources.memoryBytes().ifPresent(bytes -> samples.add(bytes, service, container));
    return samples.build();
  }

  private MetricFamilySamples memoryPercent() {
    Samples samples =
        Samples.gauge(
            "memory_usage_percent",
            "Resident memory against the cgroup's or host's, 0 to 100.",
            "service",
            "container");
    resources.memoryPercent().ifPresent(percent -> samples.add(percent, service, container));
    return samples.build();
  }

  private MetricFamilySamples disks() {
    Samples samples =
        Samples.gauge(
            "disk_usage_bytes",
            "Used bytes of the file systems that the process sees.",
            "service",
            "mount_point");
    for (MountUsage mount : resources.disks()) {
      samples.add(mount.usedBytes(), service, mount.mountPoint());
    }
    return samples.build();
  }

  private MetricFamilySamples network() {
    Samples samples =
        Samples.counter(
            "network_bytes_total",
            "Bytes of the process's network namespace.",
            "service",
            "interface",
            "direction");
    for (InterfaceBytes bytes : resources.network()) {
      samples.add(bytes.receivedBytes(), service, bytes.name(), "receive");
      samples.add(bytes.transmittedBytes(), service, bytes.name(), "transmit");
    }
    return samples.build();
  }
}
