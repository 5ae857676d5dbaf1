package io.collectoragent.runtime.time;

import java.util.concurrent.TimeUnit;

/** Tells the time. Thread-safe; takes no lock and allocates nothing. */
public interface Clock {

  /** The machine's clock. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public long epochMillis() {
          return System.currentTimeMillis();
        }
      };

  /** Nanoseconds from an arbitrary origin, never going back: for durations. */
  long nanoTime();

  /** Milliseconds since 1970-01-01T00:00Z. */
  long epochMillis();

  /** What has to be added to {@link #nanoTime()} now for nanoseconds since 1970. */
  default long epochOffsetNanos() {
    return TimeUnit.MILLISECONDS.toNanos(epochMillis()) - nanoTime();
  }
}
