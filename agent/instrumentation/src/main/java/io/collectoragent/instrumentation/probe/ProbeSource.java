package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;

/** Where a slot gets its probe from. Thread-safe. */
interface ProbeSource {

  /**
   * @param self the object whose method was called; null for a static one
   * @return null where there is none (any more)
   */
  Probe probe(Object self) throws ReflectiveOperationException;
}
