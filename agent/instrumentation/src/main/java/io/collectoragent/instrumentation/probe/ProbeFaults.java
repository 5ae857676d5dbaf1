package io.collectoragent.instrumentation.probe;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.vitals.Vitals;

/** Counts what probes throw, and tells the operator once. Thread-safe. */
public final class ProbeFaults {

  private final Vitals vitals;
  private final AgentLog log;

  public ProbeFaults(Vitals vitals, AgentLog log) {
    this.vitals = vitals;
    this.log = log;
  }

  void failed(String instrumentation, Throwable failure, boolean switchedOff) {
    vitals.failed(instrumentation);
    if (switchedOff) {
      String why =
          (failure instanceof LinkageError
                  ? "does not fit this version of the library ("
                  : "keeps failing (")
              + failure.getClass().getName()
              + ")";
      vitals.leftOff(instrumentation, why);
      log.warnOnce(
          "probe " + instrumentation,
          "instrumentation "
              + instrumentation
              + " "
              + why
              + ", some of its calls are not observed; the application is not affected");
    }
  }
}
