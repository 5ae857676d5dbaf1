package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.probe.WeakStates;
import java.sql.SQLException;

/**
 * Remembers by which exceptions connections failed, so that a pool or wrapper that throws them
 * again, or something around them, does not make two failures of one. Thread-safe.
 */
final class ConnectFailures {

  private static final int CAUSES_AT_MOST = 16;

  private final WeakStates states;

  ConnectFailures(WeakStates states) {
    this.states = states;
  }

  /** Null does nothing. */
  void tell(Throwable thrown) {
    if (thrown != null) {
      states.put(thrown, Boolean.TRUE);
    }
  }

  /** Whether it, or what it came of, is known. Pools keep the driver's exception as the next. */
  boolean areTold(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES_AT_MOST && cause != null; i++) {
      if (states.get(cause) != null || states.get(next(cause)) != null) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Throwable next(Throwable thrown) {
    return thrown instanceof SQLException ? ((SQLException) thrown).getNextException() : null;
  }
}
