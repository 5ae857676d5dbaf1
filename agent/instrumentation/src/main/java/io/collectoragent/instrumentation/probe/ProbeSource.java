package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;

/** Where a slot gets its probe from. Thread-safe. */
interface ProbeSource {

  /** Null where there is none (any more). */
  Probe probe() throws ReflectiveOperationException;
}
