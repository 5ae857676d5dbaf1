package io.collectoragent.runtime.logging;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The mapped diagnostic context of the calling thread: the application's, with the agent's keys
 * while something is observed.
 *
 * <p>OpenTelemetry loses these behind asynchronous appenders
 * (opentelemetry-java-instrumentation#13069) and others leave keys behind; looking them up at the
 * moment a log event takes its map does neither, and costs a call that logs nothing nothing.
 * Thread-safe.
 */
public final class LogContext {

  private static final String[] KEYS = {
    "trace_id",
    "span_id",
    "trace_flags",
    "correlation_id",
    "service",
    "collector",
    "symbol",
    "provider"
  };

  private final Observer observer;
  private final String service;

  public LogContext(Observer observer, String service) {
    this.observer = observer;
    this.service = service;
  }

  /** The agent's value of a key; null where it has none, or nothing is observed. */
  public String value(String key) {
    Observation current = observer.current();
    return current == null ? null : value(key, current);
  }

  /**
   * The agent's keys that have a value now, for the caller to keep; empty if nothing is observed.
   */
  public Map<String, String> values() {
    Observation current = observer.current();
    if (current == null) {
      return Collections.emptyMap();
    }
    Map<String, String> values = new HashMap<>();
    for (String key : KEYS) {
      String value = value(key, current);
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  /**
   * The application's map with the agent's keys, which the application's own win over; the very map
   * where nothing is observed.
   *
   * @param own may be null, as Logback has it for an empty one
   */
  public Map<String, String> merge(Map<String, String> own) {
    Map<String, String> merged = values();
    if (merged.isEmpty()) {
      return own;
    }
    if (own != null) {
      merged.putAll(own);
    }
    return merged;
  }

  /**
   * Adds the agent's keys to a map that a log event has for itself, where it has no such key.
   *
   * @param copy of the thread's context, made for one event; never that context itself
   */
  public void addTo(Map<? super String, ? super String> copy) {
    values().forEach(copy::putIfAbsent);
  }

  private String value(String key, Observation current) {
    switch (key) {
      case "trace_id":
        return TraceIds.traceId(current);
      case "span_id":
        return TraceIds.spanId(current);
      case "trace_flags":
        return TraceIds.flags(current);
      case "service":
        return service;
      case "correlation_id":
        CollectionRun ofId = current.run();
        return ofId == null ? null : ofId.correlationId();
      case "collector":
        CollectionRun run = current.run();
        return run == null ? null : run.collector().name();
      case "symbol":
        return symbol(current);
      case "provider":
        return current instanceof HttpCall ? ((HttpCall) current).endpoint().provider() : null;
      default:
        return null;
    }
  }

  /** A call's own, else the run's, where it is one. */
  private static String symbol(Observation current) {
    if (current instanceof HttpCall && !((HttpCall) current).symbols().isEmpty()) {
      return ((HttpCall) current).onlySymbol();
    }
    CollectionRun run = current.run();
    return run == null ? null : run.onlySymbol();
  }
}
