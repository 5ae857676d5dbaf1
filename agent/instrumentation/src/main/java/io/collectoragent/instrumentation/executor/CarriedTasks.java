package io.collectoragent.instrumentation.executor;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;

/**
 * Tasks on their way to another thread, with the run that they belong to; apart from all other
 * states, because mostly there are none and pools ask for each task. Thread-safe.
 */
final class CarriedTasks {

  private WeakStates tasks;

  /** The same for all probes that share this. */
  synchronized WeakStates in(ProbeContext context) {
    if (tasks == null) {
      tasks = context.states().apart();
    }
    return tasks;
  }
}
