package io.collectoragent.runtime.health;

import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quality.Gathered;
import io.collectoragent.runtime.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Whether data is as fresh as the user wants it of a program that is ready. A collector's data is
 * as old as the oldest of the symbols that are configured for it, or else as what came last. What
 * never came is at least as old as the rule. Thread-safe.
 */
public final class DataFreshness {

  static final String CHECK = "data_quality";

  private static final String STALE = "stale";
  private static final double NANOS_PER_SECOND = 1e9;

  private final DataQuality quality;
  private final Clock clock;
  private final ConcurrentMap<String, Standing> standings = new ConcurrentHashMap<>();

  /** With the time of the injected clock from when on each holds. */
  private volatile Map<FreshnessRule, Long> rules = new HashMap<>();

  public DataFreshness(DataQuality quality, Clock clock) {
    this.quality = quality;
    this.clock = clock;
  }

  /** From now on these hold; what was before goes on. For one thread at a time. */
  void follow(List<FreshnessRule> next) {
    Map<FreshnessRule, Long> before = rules;
    Map<FreshnessRule, Long> both = new HashMap<>();
    next.forEach(rule -> both.put(rule, before.getOrDefault(rule, clock.nanoTime())));
    rules = both;
  }

  /** By collector. */
  SortedMap<String, Standing> standings() {
    SortedMap<String, Standing> all = new TreeMap<>();
    rules.forEach(
        (rule, since) ->
            ages(rule, since)
                .forEach(
                    (collector, seconds) -> {
                      long tooOld = (long) (seconds * NANOS_PER_SECOND) - rule.mostNanos();
                      all.merge(collector, standing(collector, tooOld), Standing::worse);
                    }));
    return all;
  }

  private Map<String, Double> ages(FreshnessRule rule, long since) {
    Map<String, Age> ages = new HashMap<>();
    if (rule.collector().isPlain()) {
      ages.put(rule.collector().toString(), new Age());
    }
    long now = clock.nanoTime();
    for (Gathered gathered : quality.all()) {
      if (rule.collector().matches(gathered.collector())) {
        ages.computeIfAbsent(gathered.collector(), name -> new Age()).of(gathered, now);
      }
    }
    double atLeast = (now - since) / NANOS_PER_SECOND;
    Map<String, Double> seconds = new HashMap<>();
    ages.forEach((collector, age) -> seconds.put(collector, age.seconds(atLeast)));
    return seconds;
  }

  private Standing standing(String collector, long tooOldNanos) {
    long now = TimeUnit.MILLISECONDS.toNanos(clock.epochMillis());
    return standings.compute(
        collector,
        (name, before) -> {
          Standing known = before == null ? Standing.UNHEARD : before;
          if (tooOldNanos <= 0) {
            return known.answered(now);
          }
          return known == Standing.UNHEARD || known.isUp()
              ? known.failed(now - tooOldNanos, STALE, Patience.WITH_A_DATABASE)
              : known;
        });
  }

  /** The age of one collector's data. */
  private static final class Age {
    private double newest = Double.POSITIVE_INFINITY;
    private double oldestConfigured = Double.NEGATIVE_INFINITY;

    void of(Gathered gathered, long now) {
      double seconds = gathered.freshnessSeconds(now);
      newest = Double.isNaN(seconds) ? newest : Math.min(newest, seconds);
      if (gathered.isListed()) {
        double known = Double.isNaN(seconds) ? Double.POSITIVE_INFINITY : seconds;
        oldestConfigured = Math.max(oldestConfigured, known);
      }
    }

    /**
     * @param atLeast how old is what never came
     */
    double seconds(double atLeast) {
      double known = oldestConfigured == Double.NEGATIVE_INFINITY ? newest : oldestConfigured;
      return known == Double.POSITIVE_INFINITY ? atLeast : known;
    }
  }
}
