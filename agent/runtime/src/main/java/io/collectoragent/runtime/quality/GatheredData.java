package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was gathered or is to be, by collector and symbol, up to a number of both. Thread-safe;
 * takes no lock on the way to what is known.
 */
final class GatheredData {

  private final ConcurrentMap<String, ConcurrentMap<String, Gathered>> byCollector =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CollectorRuns> runs = new ConcurrentHashMap<>();
  private final AtomicInteger followed = new AtomicInteger();
  private final Clock clock;
  private final int limit;
  private volatile CollectorRules rules = CollectorRules.NONE;

  GatheredData(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /** In no order. */
  Collection<Gathered> all() {
    Set<Gathered> all = new HashSet<>();
    byCollector.values().forEach(symbols -> all.addAll(symbols.values()));
    return all;
  }

  /** By the collector's name. */
  Map<String, CollectorRuns> runs() {
    return Collections.unmodifiableMap(runs);
  }

  /** From now on that is expected, be it that it never came. For one thread at a time. */
  void follow(CollectorRules now) {
    rules = now;
    for (ConcurrentMap<String, Gathered> symbols : byCollector.values()) {
      for (Gathered gathered : symbols.values()) {
        expect(gathered);
        if (gathered.isGone() && symbols.remove(gathered.symbol(), gathered)) {
          followed.decrementAndGet();
        }
      }
    }
    for (CollectorRule rule : now.all()) {
      if (!rule.isIgnored()) {
        rule.symbols().forEach(symbol -> of(rule.name(), symbol));
      }
    }
  }

  /** Null where it is not known. */
  Gathered known(String collector, String symbol) {
    ConcurrentMap<String, Gathered> symbols = byCollector.get(collector);
    return symbols == null ? null : symbols.get(symbol);
  }

  /** Null where there are too many. */
  Gathered of(String collector, String symbol) {
    ConcurrentMap<String, Gathered> symbols = symbols(collector);
    Gathered known = symbols.get(symbol);
    if (known != null || followed.get() >= limit) {
      return known;
    }
    CollectorRules seen = rules;
    Gathered added = new Gathered(collector, symbol, runs(collector));
    expect(added);
    Gathered before = symbols.putIfAbsent(symbol, added);
    if (before != null) {
      return before;
    }
    followed.incrementAndGet();
    if (rules != seen) {
      // Who changed them did not find this one.
      expect(added);
    }
    return added;
  }

  CollectorRuns runs(String collector) {
    CollectorRuns known = runs.get(collector);
    if (known != null) {
      return known;
    }
    CollectorRuns added = new CollectorRuns();
    CollectorRuns before = runs.size() < limit ? runs.putIfAbsent(collector, added) : null;
    return before == null ? added : before;
  }

  private void expect(Gathered gathered) {
    gathered.expect(rules.of(gathered.collector()), clock.nanoTime());
  }

  private ConcurrentMap<String, Gathered> symbols(String collector) {
    ConcurrentMap<String, Gathered> known = byCollector.get(collector);
    return known == null
        ? byCollector.computeIfAbsent(collector, name -> new ConcurrentHashMap<>())
        : known;
  }
}
