package io.collectoragent.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test turns it. */
public final class ManualClock implements Clock {

  private final AtomicLong epochNanos;

  public ManualClock(Instant start) {
    epochNanos = new AtomicLong(start.toEpochMilli() * 1_000_000);
  }

  public void advance(Duration duration) {
    epochNanos.addAndGet(duration.toNanos());
  }

  @Override
  public long nanoTime() {
    // Another origin than 1970, so that mixing the two up shows.
    return epochNanos.get() - 1_000_000_000_000L;
  }

  @Override
  public long epochMillis() {
    return epochNanos.get() / 1_000_000;
  }
}
