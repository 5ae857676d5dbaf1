package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.Observer;
import java.util.List;

/** Sees a task that the calling thread runs itself: what is open there stays open. */
final class InvokeProbe extends Probe {

  /** Stands in place of a run. */
  static final Object ON_THE_SPOT = new Object();

  private final Observer observer;
  private final WeakStates tasks;

  InvokeProbe(ProbeContext context, CarriedTasks carried) {
    this.observer = context.observer();
    this.tasks = carried.in(context);
  }

  /**
   * @param invoked a task, or several in an array or a list
   */
  @Override
  public Object enter(Object self, Object invoked, Object detail) {
    if (observer.current() != null) {
      tasks.put(first(invoked), ON_THE_SPOT);
    }
    return null;
  }

  private static Object first(Object invoked) {
    if (invoked instanceof Object[]) {
      Object[] all = (Object[]) invoked;
      return all.length == 0 ? null : all[0];
    }
    if (invoked instanceof List) {
      List<?> all = (List<?>) invoked;
      return all.isEmpty() ? null : all.get(0);
    }
    return invoked;
  }
}
