package io.collectoragent.runtime.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the sources together in their order of precedence (property, environment, file, agent
 * arguments) and checks them. Never throws: what is wrong becomes a complaint of one line.
 */
public final class ConfigReader {

  private static final String INSTRUMENTATION = "instrumentation.";
  private static final String ENABLED = ".enabled";

  private final Set<String> knownKeys = new LinkedHashSet<>();
  private final Set<String> instrumentations;
  private final List<String> complaints = new ArrayList<>();
  private boolean accessInDoubt;

  /**
   * @param instrumentations the names that {@code instrumentation.<name>.enabled} may take
   */
  public ConfigReader(Set<String> instrumentations) {
    this.instrumentations = instrumentations;
    for (Setting setting : Setting.values()) {
      knownKeys.add(setting.key());
    }
    for (String name : instrumentations) {
      knownKeys.add(INSTRUMENTATION + name + ENABLED);
    }
  }

  /** What was wrong, a line each. */
  public List<String> complaints() {
    return complaints;
  }

  public AgentConfig read(
      Map<String, String> properties, Map<String, String> environment, String arguments) {
    ConfigSource property = ConfigSource.ofProperties(properties);
    ConfigSource variable = ConfigSource.ofEnvironment(environment, knownKeys);
    ConfigSource argument = ConfigSource.ofArguments(arguments);
    String file = firstOf(Setting.CONFIG.key(), property, variable, argument);

    Map<Setting, String> values = new EnumMap<>(Setting.class);
    Set<String> switchedOff = new HashSet<>();
    Set<String> settled = new HashSet<>();
    take(property, values, switchedOff, settled);
    take(variable, values, switchedOff, settled);
    if (file != null && !file.isEmpty()) {
      take(new ConfigFile(file, this::doubt).read(), values, switchedOff, settled);
    }
    take(argument, values, switchedOff, settled);
    return new AgentConfig(values, instrumentations, switchedOff, accessInDoubt);
  }

  private static String firstOf(String key, ConfigSource... sources) {
    for (ConfigSource source : sources) {
      String value = source.values().get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void take(
      ConfigSource source,
      Map<Setting, String> values,
      Set<String> switchedOff,
      Set<String> settled) {
    for (Map.Entry<String, String> entry : source.values().entrySet()) {
      String key = AccessKeys.own(entry.getKey());
      String value = entry.getValue().trim();
      if (AccessKeys.isNeedless(key)) {
        continue;
      }
      if (AccessKeys.isSecret(key) && source.isOnTheCommandLine()) {
        complain(
            source, key, value, "can be read there by others, use " + key + ".file or a variable");
      } else if (!knownKeys.contains(key)) {
        complain(source, key, value, "is not known, it is one of " + knownKeys);
      } else if (key.startsWith(INSTRUMENTATION)) {
        if (!Setting.ENABLED.accepts(value)) {
          complain(source, key, value, "allows " + Setting.ENABLED.allowed() + ", true is used");
        } else if (settled.add(key) && value.equalsIgnoreCase("false")) {
          switchedOff.add(key.substring(INSTRUMENTATION.length(), key.length() - ENABLED.length()));
        }
      } else {
        set(settingOf(key), value, source, values);
      }
    }
  }

  private void set(
      Setting setting, String value, ConfigSource source, Map<Setting, String> values) {
    if (value.isEmpty() && AccessKeys.mayProtect(setting.key())) {
      complain(source, setting.key(), value, "is empty, set it or leave it out");
    } else if (!setting.accepts(value)) {
      String fallback = values.getOrDefault(setting, setting.defaultValue());
      complain(
          source,
          setting.key(),
          value,
          "allows " + setting.allowed() + ", " + fallback + " is used");
    } else {
      values.putIfAbsent(setting, value);
    }
  }

  private static Setting settingOf(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
    }
    throw new IllegalArgumentException(key);
  }

  private void complain(ConfigSource source, String key, String value, String what) {
    boolean isHidden = AccessKeys.soundsSecret(key) && !value.isEmpty();
    String shown = isHidden ? "…" : value.replaceAll("\\s+", " ");
    String line = source.place() + " " + key + "=" + shown + ": " + what;
    if (AccessKeys.mayProtect(key)) {
      doubt(line);
    } else {
      complaints.add(line);
    }
  }

  /** The same line says what follows from it, for there is no other. */
  private void doubt(String complaint) {
    accessInDoubt = true;
    complaints.add(
        complaint + "; only /live and /ready are answered, for this may protect the rest");
  }
}
