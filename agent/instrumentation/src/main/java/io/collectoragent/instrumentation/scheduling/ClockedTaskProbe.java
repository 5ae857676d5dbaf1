package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.CollectionRun;

/** Sees a task run that a clock begins: each time is a run of its own. */
public final class ClockedTaskProbe extends Probe {

  private final Runs runs;

  public ClockedTaskProbe(ProbeContext context) {
    this.runs = new Runs(context);
  }

  @Override
  public Object enter(Object self, Object task, Object detail) {
    return runs.beginOwn(task);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    runs.end((CollectionRun) token, thrown);
  }
}
