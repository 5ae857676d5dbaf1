package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.redaction.SafeMessage;

/** Gives finished, sampled observations to the exporting thread. */
public final class TracingHandler implements ObservationHandler {

  private final SpanExportThread exporting;

  public TracingHandler(SpanExportThread exporting) {
    this.exporting = exporting;
  }

  @Override
  public void onStop(Observation observation) {
    if (observation.sampled() && isSpan(observation)) {
      if (SafeMessage.isLong(observation.thrown())) {
        // It repeats what a hostile server sent, and thousands may wait for their export.
        observation.forgetThrown();
      }
      exporting.add(observation);
    }
  }

  /**
   * A connection that opens is no operation of its own; one that fails is what a user looks for.
   */
  private static boolean isSpan(Observation observation) {
    return !(observation instanceof DbConnect) || observation.failed();
  }
}
