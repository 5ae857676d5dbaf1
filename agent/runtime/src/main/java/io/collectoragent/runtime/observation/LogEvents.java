package io.collectoragent.runtime.observation;

/**
 * Hears of the application's log events at WARN and above, which are counted and no observations.
 * Called on the application's threads; takes no lock and throws nothing.
 */
public interface LogEvents {

  /**
   * @param errorType the simple name of the exception that was logged, or {@code log}
   * @param severity {@code warning}, {@code error} or {@code fatal}
   */
  void logged(String errorType, String severity);
}
