package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observer;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Puts the thread that runs a task into the task's run, or into none, until the task is done. A
 * thread that waits for a task runs others meanwhile, so what was open is put back.
 */
final class ExecProbe extends Probe {

  private final Observer observer;
  private final WeakStates tasks;

  ExecProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.tasks = carried.in(context);
  }

  @Override
  public Object enter(Object self, Object task, Object detail) {
    Object carried = tasks.remove(task);
    if (observer.current() == null && carried == null) {
      return null;
    }
    if (carried == InvokeProbe.ON_THE_SPOT) {
      return null;
    }
    if (Thread.currentThread() instanceof ForkJoinWorkerThread) {
      observer.disinherit();
    }
    return observer.carry((CollectionRun) carried);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    observer.putBack(token);
  }
}
