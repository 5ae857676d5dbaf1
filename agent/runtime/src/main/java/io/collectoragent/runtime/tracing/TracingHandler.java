package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;

/** Gives finished, sampled observations to the exporting thread. */
public final class TracingHandler implements ObservationHandler {

  private final SpanExportThread exporting;

  public TracingHandler(SpanExportThread exporting) {
    this.exporting = exporting;
  }

  @Override
  public void onStop(Observation observation) {
    if (observation.sampled() && isSpan(observation)) {
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
