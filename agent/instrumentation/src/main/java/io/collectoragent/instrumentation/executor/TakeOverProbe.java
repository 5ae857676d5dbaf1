package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observer;

/** Puts a pool's thread into the run that its task was handed over in, until the task is done. */
final class TakeOverProbe extends Probe {

  private final Observer observer;
  private final WeakStates states;

  TakeOverProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.states = carried.in(context);
  }

  @Override
  public Object enter(Object self, Object task, Object detail) {
    Object state = states.get(task);
    if (state instanceof CollectionRun) {
      observer.resume((CollectionRun) state);
    } else {
      // The run in whose middle the pool made this thread is not this task's.
      observer.reset();
    }
    return null;
  }

  /** A pool's thread has nothing open between two tasks, whatever the task left behind. */
  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    observer.reset();
  }
}
