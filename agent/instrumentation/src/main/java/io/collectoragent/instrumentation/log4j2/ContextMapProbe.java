package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;
import java.util.Collections;
import java.util.Map;

/** Adds the agent's keys to the map of an event, which nobody may change, as before. */
final class ContextMapProbe extends Probe {

  private final LogContext logContext;

  ContextMapProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object replace(Object self, Object map) {
    Map<String, String> own = (Map<String, String>) map;
    Map<String, String> merged = logContext.merge(own);
    return merged == own ? own : Collections.unmodifiableMap(merged);
  }
}
