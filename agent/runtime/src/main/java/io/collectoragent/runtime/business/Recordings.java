package io.collectoragent.runtime.business;

/** Makes the metrics that rules ask for. Thread-safe. */
public interface Recordings {

  /** Of rules that name the same metric, all count in it. Never null. */
  Recording of(MetricRule rule);
}
