package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;
import java.util.Map;

/** Adds the agent's keys to the copy of the context that a record has made for itself. */
final class CopyMdcProbe extends Probe {

  private final LogContext logContext;

  CopyMdcProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object enter(Object self, Object copy, Object detail) {
    logContext.addTo((Map<String, Object>) copy);
    return null;
  }
}
