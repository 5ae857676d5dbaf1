package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.CollectionRun;

/** Sees the application's task run, by a future that repeats. */
final class TaskProbe extends Probe {

  private final Runs runs;
  private final PeriodicMark mark;

  TaskProbe(ProbeContext context, PeriodicMark mark) {
    this.runs = new Runs(context);
    this.mark = mark;
  }

  @Override
  public Object enter(Object self, Object task, Object detail) {
    return mark.take() ? runs.beginOwn(task) : null;
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    runs.end((CollectionRun) token, thrown);
  }
}
