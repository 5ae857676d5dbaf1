package io.collectoragent.runtime.observation;

/** What is open on one thread. Confined to it. */
final class ThreadScope {

  Observation current;
  int groups;
}
