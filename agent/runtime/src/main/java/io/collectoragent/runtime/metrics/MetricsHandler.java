package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.LogEvents;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;

/** Counts and times finished observations. */
public final class MetricsHandler implements ObservationHandler, LogEvents {

  private static final String ERROR = "error";

  private final HttpMetrics http;
  private final DbMetrics db;
  private final CollectionMetrics collections;
  private final ErrorMetrics errors;

  MetricsHandler(
      HttpMetrics http, DbMetrics db, CollectionMetrics collections, ErrorMetrics errors) {
    this.http = http;
    this.db = db;
    this.collections = collections;
    this.errors = errors;
  }

  @Override
  public void onStop(Observation observation) {
    boolean failed = observation.failed();
    if (observation instanceof HttpCall) {
      http.record((HttpCall) observation);
    } else if (observation instanceof DbCall) {
      db.record((DbCall) observation);
      collections.recordRows((DbCall) observation);
    } else if (observation instanceof CollectionRun) {
      CollectionRun run = (CollectionRun) observation;
      collections.record(run);
      failed = run.unsuccessful();
    }
    errors.ended(failed);
    if (observation.failed() && !countedAlready(observation)) {
      collections.recordError(observation);
      errors.recordError(observation.errorType(), ERROR);
    }
  }

  /** An exception that a call failed with and that then ended the run is one failure. */
  private static boolean countedAlready(Observation observation) {
    return observation instanceof CollectionRun
        && ((CollectionRun) observation).threwWhatACallDid();
  }

  @Override
  public void logged(String errorType, String severity) {
    errors.recordError(errorType, severity);
  }
}
