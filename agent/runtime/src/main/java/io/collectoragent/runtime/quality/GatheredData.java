package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.objectives.Objectives;
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
  private final String service;
  private final int limit;
  private volatile Followed rules =
      new Followed(CollectorRules.NONE, CollectorRules.NONE, Objectives.NONE);

  /**
   * @param service what calls outside any run are gathered by, whatever rules say
   */
  GatheredData(Clock clock, String service, int limit) {
    this.clock = clock;
    this.service = service;
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

  /**
   * From now on that is expected, be it that it never came; what no collector is called any more is
   * forgotten, or it would grow old for good. For one thread at a time.
   */
  void follow(CollectorRules collectors, Objectives objectives) {
    rules = new Followed(collectors, rules.collectors, objectives);
    runs.keySet().removeIf(this::isLeft);
    for (ConcurrentMap<String, Gathered> symbols : byCollector.values()) {
      for (Gathered gathered : symbols.values()) {
        expect(gathered);
        boolean gone = gathered.isGone() || isLeft(gathered.collector());
        if (gone && symbols.remove(gathered.symbol(), gathered)) {
          followed.decrementAndGet();
        }
      }
    }
    for (CollectorRule rule : collectors.all()) {
      if (!rule.isIgnored()) {
        rule.symbols().forEach(symbol -> of(rule.name(), symbol));
        runs(rule.name());
      }
    }
    runs.forEach(this::expect);
  }

  Objectives objectives() {
    return rules.objectives;
  }

  /** Null where it is not known. */
  Gathered known(String collector, String symbol) {
    ConcurrentMap<String, Gathered> symbols = byCollector.get(collector);
    return symbols == null ? null : symbols.get(symbol);
  }

  /** Null where there are too many, and where no collector has that name any more. */
  Gathered of(String collector, String symbol) {
    ConcurrentMap<String, Gathered> symbols = symbols(collector);
    Gathered known = symbols.get(symbol);
    if (known != null || followed.get() >= limit || isLeft(collector)) {
      return known;
    }
    Followed seen = rules;
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

  /** Those of a name that is not followed are forgotten. */
  CollectorRuns runs(String collector) {
    CollectorRuns known = runs.get(collector);
    if (known != null) {
      return known;
    }
    CollectorRuns added = new CollectorRuns();
    boolean followed = runs.size() < limit && !isLeft(collector);
    CollectorRuns before = followed ? runs.putIfAbsent(collector, added) : null;
    return before == null ? added : before;
  }

  /** Whether runs had that name until the rules changed; one of them may still be under way. */
  private boolean isLeft(String collector) {
    Followed now = rules;
    return !collector.equals(service) && !now.collectors.mayBeCalled(collector, now.before);
  }

  private void expect(Gathered gathered) {
    Followed now = rules;
    gathered.expect(now.collectors.of(gathered.collector()), clock.nanoTime());
    gathered.promised().follow(now.objectives.availability(), gathered);
  }

  private void expect(String collector, CollectorRuns itsRuns) {
    Followed now = rules;
    itsRuns.expect(
        now.collectors.of(collector), now.objectives.frequencyWindowNanos(), clock.nanoTime());
  }

  private ConcurrentMap<String, Gathered> symbols(String collector) {
    ConcurrentMap<String, Gathered> known = byCollector.get(collector);
    return known == null
        ? byCollector.computeIfAbsent(collector, name -> new ConcurrentHashMap<>())
        : known;
  }

  /** What holds at one time. */
  private static final class Followed {
    private final CollectorRules collectors;
    private final CollectorRules before;
    private final Objectives objectives;

    Followed(CollectorRules collectors, CollectorRules before, Objectives objectives) {
      this.collectors = collectors;
      this.before = before;
      this.objectives = objectives;
    }
  }
}
