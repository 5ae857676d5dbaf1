package io.collectoragent.instrumentation.log4j1;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;
import java.util.Hashtable;

/** Adds the agent's keys to the copy of the context that a log event takes along. */
final class ContextCopyProbe extends Probe {

  private final LogContext logContext;

  ContextCopyProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  /**
   * @param copy the event's own; null where the application has no context
   */
  @Override
  @SuppressWarnings("unchecked")
  public Object replace(Object self, Object copy) {
    Hashtable<Object, Object> merged =
        copy == null ? new Hashtable<>() : (Hashtable<Object, Object>) copy;
    logContext.addTo(merged);
    return merged.isEmpty() ? copy : merged;
  }
}
