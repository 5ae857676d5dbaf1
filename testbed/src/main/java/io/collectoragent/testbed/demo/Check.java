package io.collectoragent.testbed.demo;

/**
 * One thing that has to be so. Immutable.
 *
 * @param collector of which one
 * @param what in a few words
 * @param seen what was seen instead, or how much; never null
 */
record Check(String collector, String what, boolean passed, String seen) {

  boolean isFailureOf(String name) {
    return !passed && collector.equals(name);
  }
}
