package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import java.util.Map;
import org.apache.logging.log4j.ThreadContext;

/**
 * Has a closeable context remember that there was no value: it would ask {@code ThreadContext.get},
 * which answers for the agent's keys, and write that answer into the application's context when it
 * is closed.
 */
public final class CloseableContextProbe extends Probe {

  /** A probe of a library is made with the context, whatever of it it needs. */
  public CloseableContextProbe(ProbeContext context) {}

  @Override
  @SuppressWarnings("unchecked")
  public Object enter(Object self, Object argument, Object originals) {
    String key = (String) argument;
    if (!ThreadContext.containsKey(key)) {
      ((Map<String, String>) originals).putIfAbsent(key, null);
    }
    return null;
  }
}
