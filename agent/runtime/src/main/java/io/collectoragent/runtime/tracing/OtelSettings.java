package io.collectoragent.runtime.tracing;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * OpenTelemetry's standard settings: the property {@code otel.x.y}, else the variable {@code
 * OTEL_X_Y}. A value that cannot be used costs a complaint and gives the default. Immutable but for
 * the complaints, which belong to the thread that reads the settings.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/">
 *     OpenTelemetry environment variables</a>
 */
public final class OtelSettings {

  private final Map<String, String> properties;
  private final Map<String, String> environment;
  private final List<String> complaints;

  public OtelSettings(
      Map<String, String> properties, Map<String, String> environment, List<String> complaints) {
    this.properties = properties;
    this.environment = environment;
    this.complaints = complaints;
  }

  /** Null where it is not set or empty. */
  public String text(String key) {
    String value = properties.get(key);
    if (value == null) {
      value = environment.get(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
    return value == null || value.trim().isEmpty() ? null : value.trim();
  }

  public String text(String key, String otherwise) {
    String value = text(key);
    return value == null ? otherwise : value;
  }

  public boolean isTrue(String key) {
    return "true".equalsIgnoreCase(text(key));
  }

  /** Whether outbound requests carry {@code traceparent}: unless other propagators are named. */
  public boolean propagatesTraceContext() {
    if (isTrue("otel.sdk.disabled")) {
      return false;
    }
    for (String name : text("otel.propagators", "tracecontext,baggage").split(",")) {
      if (name.trim().equalsIgnoreCase("tracecontext")) {
        return true;
      }
    }
    return false;
  }

  /** A number above zero. */
  public long positive(String key, long otherwise) {
    return number(key, otherwise, value -> value > 0, "a number above 0");
  }

  /** A number between 0 and 1, as samplers take it. */
  public double ratio(String key, double otherwise) {
    String value = text(key);
    if (value == null) {
      return otherwise;
    }
    try {
      double ratio = Double.parseDouble(value);
      if (ratio >= 0 && ratio <= 1) {
        return ratio;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number that is out of range
    }
    complain(key, value, "a number from 0 to 1", Double.toString(otherwise));
    return otherwise;
  }

  /**
   * {@code key=value,key=value} with percent-encoded values, as resource attributes and headers.
   */
  public Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    String value = text(key);
    if (value != null) {
      for (String pair : value.split(",")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.put(pair.substring(0, equals).trim(), decode(pair.substring(equals + 1).trim()));
        }
      }
    }
    return pairs;
  }

  void complain(String key, String value, String allowed, String used) {
    complaints.add(key + "=" + value + ": allows " + allowed + ", " + used + " is used");
  }

  private long number(String key, long otherwise, LongPredicate accepts, String allowed) {
    String value = text(key);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (accepts.test(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number that is out of range
    }
    complain(key, value, allowed, Long.toString(otherwise));
    return otherwise;
  }

  private static String decode(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), "UTF-8");
    } catch (UnsupportedEncodingException | IllegalArgumentException notEncoded) {
      return value;
    }
  }
}
