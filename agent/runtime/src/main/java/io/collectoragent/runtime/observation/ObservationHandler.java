package io.collectoragent.runtime.observation;

/**
 * Makes one kind of signal of observations. Handlers do not know one another.
 *
 * <p>Called on the application's threads by many at a time: no lock, no I/O, bounded allocation.
 * What one throws is swallowed and counted; the others are called all the same.
 */
public interface ObservationHandler {

  /** An observation ended; it does not change any more. */
  void onStop(Observation observation);
}
