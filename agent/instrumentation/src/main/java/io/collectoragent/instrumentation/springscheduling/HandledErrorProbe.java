package io.collectoragent.instrumentation.springscheduling;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;

/** Sees what a task threw: the scheduler catches it before its own method ends. */
final class HandledErrorProbe extends Probe {

  private final Observer observer;

  HandledErrorProbe(ProbeContext context) {
    this.observer = context.observer();
  }

  @Override
  public Object enter(Object self, Object error, Object detail) {
    Observation current = observer.current();
    if (current instanceof CollectionRun && error instanceof Throwable) {
      current.fail((Throwable) error);
    }
    return null;
  }
}
