package io.collectoragent.runtime.observation;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Names failures in bounded words. */
public final class Errors {

  private static final int WRAPPERS_AT_MOST = 8;

  private Errors() {}

  static String typeOf(Throwable thrown) {
    // Not getSimpleName(): on Java 8 that throws for classes of some other languages.
    return typeOf(thrown.getClass().getName());
  }

  /**
   * The same by the name of its class, for who has no more than that.
   *
   * @return without package and outer classes
   */
  public static String typeOf(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    return simple.isEmpty() || Character.isDigit(simple.charAt(0)) ? "anonymous" : simple;
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
