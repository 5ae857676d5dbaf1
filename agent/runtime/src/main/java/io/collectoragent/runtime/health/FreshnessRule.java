package io.collectoragent.runtime.health;

import io.collectoragent.runtime.collectors.NamePattern;

/** How old a collector's data may be while the program counts as ready. Immutable. */
public final class FreshnessRule {

  private final NamePattern collector;
  private final long mostNanos;

  public FreshnessRule(NamePattern collector, long mostNanos) {
    this.collector = collector;
    this.mostNanos = mostNanos;
  }

  public NamePattern collector() {
    return collector;
  }

  public long mostNanos() {
    return mostNanos;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof FreshnessRule
        && ((FreshnessRule) object).collector.equals(collector)
        && ((FreshnessRule) object).mostNanos == mostNanos;
  }

  @Override
  public int hashCode() {
    return collector.hashCode();
  }
}
