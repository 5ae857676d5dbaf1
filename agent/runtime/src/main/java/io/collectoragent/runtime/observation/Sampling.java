package io.collectoragent.runtime.observation;

/** Decides which traces are exported, by the random low half of the trace id. Thread-safe. */
public interface Sampling {

  boolean samples(long traceIdLow);
}
