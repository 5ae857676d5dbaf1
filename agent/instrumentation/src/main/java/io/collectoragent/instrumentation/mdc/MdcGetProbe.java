package io.collectoragent.instrumentation.mdc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;

/** Answers for the agent's keys. */
final class MdcGetProbe extends Probe {

  private final LogContext logContext;

  MdcGetProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  @Override
  public Object enter(Object self, Object key, Object detail) {
    return key instanceof String ? logContext.value((String) key) : null;
  }
}
