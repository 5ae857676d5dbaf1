package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.providers.QuotaRule;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests in the windows of a quota, which begin at full minutes, hours and days of UTC:
 * what an API does that tells nothing is not known, and most do this. Window and count are one
 * number, so no lock is needed. Thread-safe.
 */
final class CountedWindow {

  private static final int COUNT_BITS = 28;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

  private final QuotaRule rule;
  private final AtomicLong windowAndCount = new AtomicLong();

  CountedWindow(QuotaRule rule) {
    this.rule = rule;
  }

  /** This one for a rule on the same requests in the same time, with what was counted; or null. */
  CountedWindow with(QuotaRule other) {
    if (rule.seconds() != other.seconds() || !Objects.equals(rule.host(), other.host())) {
      return null;
    }
    if (rule.limit() == other.limit()) {
      return this;
    }
    CountedWindow next = new CountedWindow(other);
    next.windowAndCount.set(windowAndCount.get());
    return next;
  }

  boolean counts(String host) {
    return rule.holdsFor(host);
  }

  void count(long now) {
    long window = now / millis();
    long before;
    long after;
    do {
      before = windowAndCount.get();
      long known = before >>> COUNT_BITS;
      if (known > window) {
        // Counted by the clock before it was set back, or in a window that has ended meanwhile.
        return;
      }
      long count = known == window ? before & COUNT_MASK : 0;
      after = window << COUNT_BITS | Math.min(count + 1, COUNT_MASK);
    } while (!windowAndCount.compareAndSet(before, after));
  }

  /**
   * Null where nothing was ever counted.
   *
   * @param exhaustedMillis when the API last said that it is used up; 0 for not since
   */
  Standing standing(long now, long exhaustedMillis) {
    long window = now / millis();
    long start = window * millis();
    long both = windowAndCount.get();
    if (both == 0) {
      return null;
    }
    long counted = both >>> COUNT_BITS == window ? both & COUNT_MASK : 0;
    boolean exhausted = exhaustedMillis >= start;
    long left = exhausted ? 0 : Math.max(0, rule.limit() - counted);
    return new Standing(rule.limit(), left, start + millis());
  }

  private long millis() {
    return rule.seconds() * 1_000;
  }
}
