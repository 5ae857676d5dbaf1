package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.log.AgentLog;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How many series a metric may have, and how often that was not enough. Thread-safe. */
final class SeriesLimit {

  private final int perMetric;
  private final AgentLog log;
  private final ConcurrentMap<String, LongAdder> refused = new ConcurrentHashMap<>();

  SeriesLimit(int perMetric, AgentLog log) {
    this.perMetric = perMetric;
    this.log = log;
  }

  int perMetric() {
    return perMetric;
  }

  void refuse(String metric) {
    LongAdder count = refused.get(metric);
    if (count == null) {
      count = refused.computeIfAbsent(metric, name -> new LongAdder());
      log.warnOnce(
          "series " + metric,
          metric
              + " has reached its limit of "
              + perMetric
              + " series, new label values are counted as `other`; set"
              + " collector.agent.series.limit");
    }
    count.increment();
  }

  Map<String, Long> refused() {
    Map<String, Long> sums = new TreeMap<>();
    refused.forEach((metric, count) -> sums.put(metric, count.sum()));
    return sums;
  }
}
