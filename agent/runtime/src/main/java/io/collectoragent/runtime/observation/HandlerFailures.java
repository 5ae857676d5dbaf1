package io.collectoragent.runtime.observation;

/** Hears of a handler that threw. Called on the application's threads; throws nothing. */
public interface HandlerFailures {

  void handlerFailed(ObservationHandler handler, Throwable failure);
}
