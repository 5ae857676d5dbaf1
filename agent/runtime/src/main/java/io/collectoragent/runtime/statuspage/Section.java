package io.collectoragent.runtime.statuspage;

/** One part of the page, which knows where its figures are kept. Thread-safe. */
interface Section {

  /** Reads the figures once, so that all that is said of them agrees. */
  Content read(Moment now);
}
