package io.collectoragent.runtime.business;

/** What facts become. */
public enum MetricKind {
  /** The sum of what they tell, or how many there were. */
  COUNTER,
  /** What the last one told. */
  GAUGE,
  /** How what they told is spread. */
  HISTOGRAM,
  /** How many different ones there were in the last day. */
  ACTIVE,
  /** How many of the symbols monitored had one in the last day, 0 to 1. */
  COVERAGE
}
