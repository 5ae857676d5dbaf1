package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.bridge.Probe;

/** Sees a periodic future about to run its task. */
final class PeriodicProbe extends Probe {

  private final PeriodicMark mark;

  PeriodicProbe(PeriodicMark mark) {
    this.mark = mark;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    mark.set();
    return null;
  }

  /** A future that was cancelled in the queue is still run, and runs no task. */
  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    mark.take();
  }
}
