package org.macrodata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What can be set: by system property ({@code macro.api.key}), by environment ({@code
 * MACRO_API_KEY}), or in macro.properties, in this order.
 */
final class Settings {

  private final Properties defaults = new Properties();

  Settings() {
    try (InputStream in = Settings.class.getResourceAsStream("/macro.properties")) {
      defaults.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI apiUrl() {
    return URI.create(get("macro.api.url"));
  }

  String apiKey() {
    return get("macro.api.key");
  }

  String jdbcUrl() {
    return get("macro.jdbc.url");
  }

  String jdbcUser() {
    return get("macro.jdbc.user");
  }

  String jdbcPassword() {
    return get("macro.jdbc.password");
  }

  List<String> series() {
    return List.of(get("macro.series").split(","));
  }

  Duration pause() {
    return Duration.parse(get("macro.pause"));
  }

  /** 0 for no end. */
  int maxRuns() {
    return Integer.parseInt(get("macro.max.runs"));
  }

  private String get(String key) {
    String variable = System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_'));
    return System.getProperty(key, variable != null ? variable : defaults.getProperty(key));
  }
}
