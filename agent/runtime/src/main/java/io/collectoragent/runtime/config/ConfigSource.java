package io.collectoragent.runtime.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Settings as one place gave them, by key, with words for where that was. */
final class ConfigSource {

  private static final String PROPERTY_PREFIX = "collector.agent.";
  private static final String VARIABLE_PREFIX = "COLLECTOR_AGENT_";

  private static final String PROPERTY = "system property";
  private static final String ARGUMENT = "agent argument";

  private final Map<String, String> values;
  private final String place;

  ConfigSource(String place, Map<String, String> values) {
    this.place = place;
    this.values = values;
  }

  static ConfigSource ofProperties(Map<String, String> properties) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      if (property.getKey().startsWith(PROPERTY_PREFIX)) {
        values.put(property.getKey().substring(PROPERTY_PREFIX.length()), property.getValue());
      }
    }
    return new ConfigSource(PROPERTY, values);
  }

  static ConfigSource ofEnvironment(Map<String, String> environment, Iterable<String> knownKeys) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getKey().startsWith(VARIABLE_PREFIX) && !isServiceLink(variable)) {
        String suffix = variable.getKey().substring(VARIABLE_PREFIX.length());
        values.put(keyOf(suffix, knownKeys), variable.getValue());
      }
    }
    return new ConfigSource("environment variable", values);
  }

  /** Kubernetes tells of a service named collector-agent in variables that look like ours. */
  private static boolean isServiceLink(Map.Entry<String, String> variable) {
    String suffix = variable.getKey().substring(VARIABLE_PREFIX.length());
    return variable.getValue().startsWith("tcp://")
        || suffix.startsWith("SERVICE_")
        || suffix.startsWith("PORT_");
  }

  /** {@code key=value,key=value}, as it stands after the jar's path. */
  static ConfigSource ofArguments(String arguments) {
    Map<String, String> values = new TreeMap<>();
    if (arguments != null) {
      for (String argument : arguments.split(",")) {
        if (!argument.trim().isEmpty()) {
          int equals = argument.indexOf('=');
          String key = equals < 0 ? argument : argument.substring(0, equals);
          values.put(key.trim(), equals < 0 ? "" : argument.substring(equals + 1).trim());
        }
      }
    }
    return new ConfigSource(ARGUMENT, values);
  }

  Map<String, String> values() {
    return values;
  }

  /** Where every user of the machine can read it. */
  boolean isOnTheCommandLine() {
    return place.equals(PROPERTY) || place.equals(ARGUMENT);
  }

  String place() {
    return place;
  }

  /** A variable has no dots and no dashes: the known key that is spelt so, else dots. */
  private static String keyOf(String suffix, Iterable<String> knownKeys) {
    for (String key : knownKeys) {
      if (key.replace('.', '_').replace('-', '_').equalsIgnoreCase(suffix)) {
        return key;
      }
    }
    return suffix.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
