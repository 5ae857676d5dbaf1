package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.SimpleCollector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A metric whose number of series is bounded: past the limit, new values of the labels that can
 * grow fall into {@code other}. What was known first keeps its own series. Thread-safe.
 *
 * @param <C> the client's child, one series or one histogram
 */
final class Family<C> {

  private static final String OTHER = "other";

  /** Labels with few values by their nature; folding them would lose what can be kept. */
  private static final Set<String> SMALL =
      new HashSet<>(Arrays.asList("service", "status", "severity", "system", "query_type"));

  private final String name;
  private final List<String> labelNames;
  private final SimpleCollector<C> collector;
  private final SeriesLimit limit;
  private final ConcurrentMap<List<String>, C> children = new ConcurrentHashMap<>();

  Family(String name, List<String> labelNames, SimpleCollector<C> collector, SeriesLimit limit) {
    this.name = name;
    this.labelNames = labelNames;
    this.collector = collector;
    this.limit = limit;
  }

  /** The series of these values, in the order of the label names. Never null. */
  C child(String... values) {
    List<String> key = Arrays.asList(values);
    C known = children.get(key);
    if (known != null) {
      return known;
    }
    if (children.size() >= limit.perMetric()) {
      limit.refuse(name);
      return collector.labels(folded(values));
    }
    C made = collector.labels(values);
    children.putIfAbsent(key, made);
    return made;
  }

  List<Collector.MetricFamilySamples> samples() {
    return collector.collect();
  }

  private String[] folded(String[] values) {
    String[] folded = values.clone();
    for (int i = 0; i < folded.length; i++) {
      if (!SMALL.contains(labelNames.get(i))) {
        folded[i] = OTHER;
      }
    }
    return folded;
  }
}
