package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observer;

/**
 * Puts a thread that completes a future, and has nothing open itself, into the run that asked for
 * what is to be done then: the thread is often one of a client's that knows of no run.
 */
final class FireProbe extends Probe {

  private final Observer observer;
  private final WeakStates stages;

  FireProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.stages = carried.in(context);
  }

  @Override
  public Object enter(Object self, Object stage, Object detail) {
    // Not removed: a stage is tried each time that one of those it waits for is complete.
    Object run = stages.get(stage);
    if (run == null) {
      return null;
    }
    boolean busy = observer.current() != null && !observer.onlyInherits();
    return busy ? null : observer.carry((CollectionRun) run);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    observer.putBack(token);
  }
}
