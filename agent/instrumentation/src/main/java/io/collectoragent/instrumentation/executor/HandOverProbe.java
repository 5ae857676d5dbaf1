package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import java.util.concurrent.RunnableScheduledFuture;

/** Remembers which run a task was handed over in, by the task's identity. */
final class HandOverProbe extends Probe {

  private final Observer observer;
  private final WeakStates states;

  HandOverProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.states = carried.in(context);
  }

  @Override
  public Object enter(Object self, Object task, Object detail) {
    Observation current = observer.current();
    CollectionRun run = current == null ? null : current.run();
    if (task == null || run == null || isPeriodic(task)) {
      // The same object may have been handed over in a run before.
      states.remove(task);
    } else {
      states.put(task, run);
    }
    return null;
  }

  /** What repeats is a run of its own, though a run may have started it. */
  private static boolean isPeriodic(Object task) {
    return task instanceof RunnableScheduledFuture
        && ((RunnableScheduledFuture<?>) task).isPeriodic();
  }
}
