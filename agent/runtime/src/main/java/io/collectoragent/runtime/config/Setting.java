package io.collectoragent.runtime.config;

import java.util.Locale;
import java.util.function.Predicate;

/** A key of the agent's own configuration, with its default and what it allows. */
public enum Setting {
  CONFIG("config", "", "the path of a YAML file", value -> true),
  COLLECTORS("collectors", "", "the path of a YAML file", value -> true),
  ENABLED("enabled", "true", "true or false", Setting::isBoolean),
  HOST("host", "0.0.0.0", "an address to listen on", value -> !value.isEmpty()),
  PORT("port", "9464", "a port from 0 (any) to 65535", value -> isWithin(value, 0, 65_535)),
  LOG_LEVEL("log.level", "info", "debug, info, warn, error or off", Setting::isLogLevel),
  LOGGING_JSON("logging.json", "off", "off, replace or beside", Setting::isJsonMode),
  LOGGING_JSON_FILE("logging.json.file", "", "the path of a file", value -> true),
  LOG_EVENTS("log.events", "false", "true or false", Setting::isBoolean),
  SLOW_QUERY_MS("slow.query.ms", "1000", "milliseconds, 0 or more", Setting::isMillis),
  SLOW_CALL_MS("slow.call.ms", "5000", "milliseconds, 0 or more", Setting::isMillis),
  SERIES_LIMIT(
      "series.limit",
      "2000",
      "a number of series from 1 to 1000000",
      value -> isWithin(value, 1, 1_000_000)),
  PAGE_TRACE_URL(
      "page.trace.url", "", "an http or https address with {trace_id} in it", Setting::isTraceUrl),
  ENDPOINT_USERNAME("endpoint.username", "", "a name", value -> true),
  ENDPOINT_PASSWORD("endpoint.password", "", "a password", value -> true),
  ENDPOINT_PASSWORD_FILE("endpoint.password.file", "", "the path of a file", value -> true),
  ENDPOINT_PASSWORD_HASH("endpoint.password.hash", "", "hexadecimal digits", value -> true),
  ENDPOINT_PASSWORD_ALGORITHM(
      "endpoint.password.algorithm", "", "an algorithm's name", value -> true),
  ENDPOINT_PASSWORD_SALT("endpoint.password.salt", "", "what the hash was salted with", v -> true),
  ENDPOINT_PASSWORD_ITERATIONS(
      "endpoint.password.iterations",
      "0",
      "a number from 0 (the algorithm's usual one) to 10000000",
      value -> isWithin(value, 0, 10_000_000)),
  ENDPOINT_TOKEN("endpoint.token", "", "a token", value -> true),
  ENDPOINT_TOKEN_FILE("endpoint.token.file", "", "the path of a file", value -> true),
  ENDPOINT_TLS_KEYSTORE("endpoint.tls.keystore", "", "the path of a file", value -> true),
  ENDPOINT_TLS_KEYSTORE_TYPE("endpoint.tls.keystore.type", "", "PKCS12 or JKS", value -> true),
  ENDPOINT_TLS_KEYSTORE_PASSWORD("endpoint.tls.keystore.password", "", "a password", value -> true),
  ENDPOINT_TLS_KEYSTORE_PASSWORD_FILE(
      "endpoint.tls.keystore.password.file", "", "the path of a file", value -> true),
  ENDPOINT_TLS_ALIAS("endpoint.tls.alias", "", "the alias of a key", value -> true);

  private final String key;
  private final String defaultValue;
  private final String allowed;
  private final Predicate<String> check;

  Setting(String key, String defaultValue, String allowed, Predicate<String> check) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.allowed = allowed;
    this.check = check;
  }

  public String key() {
    return key;
  }

  public String defaultValue() {
    return defaultValue;
  }

  /** For the line that tells of a wrong value. */
  public String allowed() {
    return allowed;
  }

  public boolean accepts(String value) {
    return check.test(value);
  }

  private static boolean isBoolean(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  private static boolean isMillis(String value) {
    return isWithin(value, 0, Integer.MAX_VALUE);
  }

  private static boolean isLogLevel(String value) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "debug":
      case "info":
      case "warn":
      case "error":
      case "off":
        return true;
      default:
        return false;
    }
  }

  private static boolean isJsonMode(String value) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "off":
      case "replace":
      case "beside":
        return true;
      default:
        return false;
    }
  }

  private static boolean isTraceUrl(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    return value.isEmpty() || (web && value.contains("{trace_id}"));
  }

  private static boolean isWithin(String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      return number >= least && number <= most;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
