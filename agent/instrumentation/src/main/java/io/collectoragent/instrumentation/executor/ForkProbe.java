package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import java.util.concurrent.ForkJoinPool;

/** Remembers which run a task was handed to a fork-join pool in, until it is run. */
final class ForkProbe extends Probe {

  private static final String OF_VIRTUAL_THREADS = "java.lang.";

  private final Observer observer;
  private final WeakStates tasks;

  ForkProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.tasks = carried.in(context);
  }

  @Override
  public Object enter(Object pool, Object task, Object detail) {
    Observation current = observer.current();
    if (current != null && current.run() != null && !schedulesVirtualThreads(pool)) {
      tasks.put(task, current.run());
    }
    return null;
  }

  /** They carry what is open themselves; who wakes one up is none of its business. */
  private static boolean schedulesVirtualThreads(Object pool) {
    return pool instanceof ForkJoinPool
        && ((ForkJoinPool) pool).getFactory().getClass().getName().startsWith(OF_VIRTUAL_THREADS);
  }
}
