package io.collectoragent.runtime.health;

import java.util.concurrent.TimeUnit;

/** How many failures it takes until what has answered before counts as down. */
enum Patience {

  /** One: without a connection nothing can be stored. */
  WITH_A_DATABASE {
    @Override
    boolean isOver(FailuresInARow failures) {
      return failures.count() > 0;
    }
  },

  /** Three, or two where calls are rare: single requests fail with every API. */
  WITH_AN_API {
    @Override
    boolean isOver(FailuresInARow failures) {
      long lasting = failures.lastNanos() - failures.firstNanos();
      return failures.count() >= FAILURES || (failures.count() > 1 && lasting >= LONG_NANOS);
    }
  };

  private static final int FAILURES = 3;
  private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(5);

  abstract boolean isOver(FailuresInARow failures);
}
