package io.collectoragent.runtime.observation;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Names failures in bounded words. */
final class Errors {

  private static final int WRAPPERS_AT_MOST = 8;

  private Errors() {}

  static String typeOf(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return name.isEmpty() ? "anonymous" : name;
  }

  /** A future's wrapper says nothing of what went wrong. */
  static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < WRAPPERS_AT_MOST && isWrapper(cause) && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof CompletionException
        || thrown instanceof ExecutionException
        || thrown instanceof InvocationTargetException;
  }
}
