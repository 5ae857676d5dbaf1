package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A metric whose number of series is bounded: past the limit, new values of the labels that can
 * grow fall into {@code other}. What was known first keeps its own series. Thread-safe; a scrape
 * takes no lock that a count could wait for.
 */
final class Family<S extends Series> implements MetricSource {

  private static final String OTHER = "other";

  /** Labels with few values by their nature; folding them would lose what can be kept. */
  private static final Set<String> SMALL =
      new HashSet<>(Arrays.asList("service", "status", "severity", "system", "query_type"));

  /** A hostile server may answer with any number as a status, so these are bounded too. */
  private static final int FOLDED_AT_MOST = 100;

  private static final Set<String> SMALLEST = Collections.singleton("service");

  private final String name;
  private final List<String> labelNames;
  private final SeriesLimit limit;
  private final Function<List<String>, S> make;
  private final SeriesText<S> text;
  private final AtomicInteger made = new AtomicInteger();
  private final ConcurrentMap<List<String>, S> series = new ConcurrentHashMap<>();

  Family(
      String name,
      List<String> labelNames,
      SeriesLimit limit,
      Function<List<String>, S> make,
      SeriesText<S> text) {
    this.name = name;
    this.labelNames = labelNames;
    this.limit = limit;
    this.make = make;
    this.text = text;
  }

  /** The series of these values, in the order of the label names. Never null. */
  S child(String... values) {
    S own = findOrMake(Arrays.asList(values), limit.perMetric());
    if (own != null) {
      return own;
    }
    limit.refuse(name);
    S folded = findOrMake(folded(values, SMALL), limit.perMetric() + FOLDED_AT_MOST);
    return folded == null ? findOrMake(folded(values, SMALLEST), Integer.MAX_VALUE) : folded;
  }

  List<String> labelNames() {
    return labelNames;
  }

  /** All series there are, in no order. */
  Collection<S> all() {
    return series.values();
  }

  /** The series of exactly these values, or null. */
  S find(List<String> values) {
    return series.get(values);
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    boolean begun = false;
    for (S one : series.values()) {
      if (!begun) {
        text.head(page);
        begun = true;
      }
      text.series(page, one.labels(labelNames), one, null);
    }
  }

  /** Null where there is none and no room for it. */
  private S findOrMake(List<String> values, int atMost) {
    S known = series.get(values);
    if (known != null) {
      return known;
    }
    if (made.incrementAndGet() > atMost) {
      made.decrementAndGet();
      return null;
    }
    S fresh = make.apply(values);
    S before = series.putIfAbsent(values, fresh);
    if (before == null) {
      return fresh;
    }
    made.decrementAndGet();
    return before;
  }

  private List<String> folded(String[] values, Set<String> kept) {
    String[] folded = values.clone();
    for (int i = 0; i < folded.length; i++) {
      if (!kept.contains(labelNames.get(i))) {
        folded[i] = OTHER;
      }
    }
    return Arrays.asList(folded);
  }
}
