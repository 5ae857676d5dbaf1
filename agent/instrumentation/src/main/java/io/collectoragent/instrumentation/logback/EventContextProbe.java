package io.collectoragent.instrumentation.logback;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;
import java.util.Map;

/** Adds the agent's keys to the context that a log event takes along. */
final class EventContextProbe extends Probe {

  private final LogContext logContext;

  EventContextProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object replace(Object self, Object map) {
    return logContext.merge((Map<String, String>) map);
  }
}
