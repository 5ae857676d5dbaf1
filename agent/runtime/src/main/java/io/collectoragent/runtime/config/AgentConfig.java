package io.collectoragent.runtime.config;

import io.collectoragent.runtime.log.LogLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The agent's own settings, each valid. Immutable. */
public final class AgentConfig {

  private final Map<Setting, String> values;
  private final Set<String> instrumentations;
  private final Set<String> switchedOff;
  private final boolean accessInDoubt;

  AgentConfig(
      Map<Setting, String> values,
      Set<String> instrumentations,
      Set<String> switchedOff,
      boolean accessInDoubt) {
    this.values = new EnumMap<>(values);
    this.instrumentations = instrumentations;
    this.switchedOff = switchedOff;
    this.accessInDoubt = accessInDoubt;
  }

  public boolean enabled() {
    return Boolean.parseBoolean(value(Setting.ENABLED));
  }

  public String host() {
    return value(Setting.HOST);
  }

  /** 0 for whichever is free. */
  public int port() {
    return Integer.parseInt(value(Setting.PORT));
  }

  public LogLevel logLevel() {
    return LogLevel.valueOf(value(Setting.LOG_LEVEL).toUpperCase(Locale.ROOT));
  }

  /** Whether failed runs and slow calls are worth lines of the agent's. */
  public boolean logEvents() {
    return Boolean.parseBoolean(value(Setting.LOG_EVENTS));
  }

  /** From when on an HTTP call counts as slow. */
  public long slowCallMillis() {
    return Long.parseLong(value(Setting.SLOW_CALL_MS));
  }

  public long slowQueryMillis() {
    return Long.parseLong(value(Setting.SLOW_QUERY_MS));
  }

  /** Series a metric may have before new label values fall into {@code other}. */
  public int seriesLimit() {
    return Integer.parseInt(value(Setting.SERIES_LIMIT));
  }

  /** The names of all that there are. */
  public Set<String> instrumentations() {
    return Collections.unmodifiableSet(instrumentations);
  }

  public boolean instrumentationEnabled(String name) {
    return !switchedOff.contains(name);
  }

  /** Whether what says who may read the endpoint was not understood; a complaint names it. */
  public boolean accessInDoubt() {
    return accessInDoubt;
  }

  /** As it was set, else its default; not to be printed. */
  public String value(Setting setting) {
    String value = values.get(setting);
    return value == null ? setting.defaultValue() : value;
  }
}
