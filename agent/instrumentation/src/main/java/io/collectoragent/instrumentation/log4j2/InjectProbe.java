package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LogContext;
import java.util.Map;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.util.StringMap;

/**
 * Adds the agent's keys to the data of one event: in place only in the map that Log4j gave to be
 * filled, for any other may be the thread's own. A frozen one stays a frozen one.
 */
public final class InjectProbe extends Probe {

  private final LogContext logContext;

  public InjectProbe(ProbeContext context) {
    this.logContext = context.logContext();
  }

  /**
   * @return null to keep the data
   */
  @Override
  public Object enter(Object self, Object injected, Object reusable) {
    Map<String, String> values = logContext.values();
    if (values.isEmpty()) {
      return null;
    }
    StringMap data = (StringMap) injected;
    if (data == reusable && !data.isFrozen()) {
      add(values, data);
      return null;
    }
    StringMap merged = ContextDataFactory.createContextData(data.size() + values.size());
    merged.putAll(data);
    add(values, merged);
    if (data.isFrozen()) {
      merged.freeze();
    }
    return merged;
  }

  private static void add(Map<String, String> values, StringMap data) {
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!data.containsKey(value.getKey())) {
        data.putValue(value.getKey(), value.getValue());
      }
    }
  }
}
