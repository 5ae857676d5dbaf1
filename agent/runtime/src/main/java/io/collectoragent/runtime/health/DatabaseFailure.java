package io.collectoragent.runtime.health;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells a database that cannot be reached from one that has answered, if only to complain. Older
 * drivers have no exception types for that, so SQLState class 08 (connection exception, ISO/IEC
 * 9075-2) counts too, and so does trouble with the socket beneath.
 */
final class DatabaseFailure {

  private static final int CAUSES_AT_MOST = 16;
  private static final String CONNECTION_EXCEPTION = "08";
  private static final String INVALID_AUTHORIZATION = "28";

  private DatabaseFailure() {}

  /** Whether it says that there is no connection. Null says nothing. */
  static boolean isOfTheConnection(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES_AT_MOST && cause != null; i++) {
      if (cause instanceof IOException || isConnectionException(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Whether it says that the database lets it in no more. Null says nothing. */
  static boolean isOfTheLogin(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES_AT_MOST && cause != null; i++) {
      if (cause instanceof SQLException && hasState(cause, INVALID_AUTHORIZATION)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isConnectionException(Throwable cause) {
    if (!(cause instanceof SQLException)) {
      return false;
    }
    return cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SQLRecoverableException
        || hasState(cause, CONNECTION_EXCEPTION);
  }

  private static boolean hasState(Throwable exception, String stateClass) {
    String state = ((SQLException) exception).getSQLState();
    return state != null && state.startsWith(stateClass);
  }
}
