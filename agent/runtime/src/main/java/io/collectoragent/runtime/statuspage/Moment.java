package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.time.Clock;

/** One point in time by both clocks, so that all of a page is of the same. Immutable. */
final class Moment {

  private final long epochMillis;
  private final long nanos;

  private Moment(long epochMillis, long nanos) {
    this.epochMillis = epochMillis;
    this.nanos = nanos;
  }

  static Moment of(Clock clock) {
    return new Moment(clock.epochMillis(), clock.nanoTime());
  }

  long epochMillis() {
    return epochMillis;
  }

  /** Of the clock for durations. */
  long nanos() {
    return nanos;
  }
}
