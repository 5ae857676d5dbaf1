package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;

/** What the user expects of one symbol, and since when. Immutable. */
final class Expected {

  private final CollectorRule rule;
  private final String symbol;
  private final long sinceNanos;

  private Expected(CollectorRule rule, String symbol, long sinceNanos) {
    this.rule = rule;
    this.symbol = symbol;
    this.sinceNanos = sinceNanos;
  }

  /**
   * Null where nothing is expected.
   *
   * @param before what was so far, which goes on if the rule says the same; or null
   * @param rule null where there is none
   */
  static Expected of(Expected before, CollectorRule rule, String symbol, long nowNanos) {
    if (rule == null || !rule.tellsOf(symbol)) {
      return null;
    }
    boolean goesOn = before != null && rule.expectsAs(before.rule, symbol);
    return new Expected(rule, symbol, goesOn ? before.sinceNanos : nowNanos);
  }

  /** Whether it has to come, even if it never did. */
  boolean isListed() {
    return rule.symbols().contains(symbol);
  }

  /** 0 where nobody said. */
  long everyNanos() {
    return rule.everyNanos();
  }

  /** Rows in a run; 0 where nobody said. */
  long records() {
    return rule.records();
  }

  /** Of the injected clock. Runs that ended before are not looked at. */
  long sinceNanos() {
    return sinceNanos;
  }
}
