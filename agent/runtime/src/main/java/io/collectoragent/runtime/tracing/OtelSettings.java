package io.collectoragent.runtime.tracing;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.Arrays;
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

  /** As OpenTelemetry has it, all but {@code true} is false. */
  public boolean isTrue(String key) {
    return oneOf(key, "false", "true", "false").equals("true");
  }

  /** One of these words in lower case. */
  String oneOf(String key, String otherwise, String... allowed) {
    String value = text(key, otherwise).toLowerCase(Locale.ROOT);
    if (Arrays.asList(allowed).contains(value)) {
      return value;
    }
    complain(key, value, String.join(", ", allowed), otherwise);
    return otherwise;
  }

  /** A number above zero. */
  public long positive(String key, long otherwise) {
    return number(key, otherwise, value -> value > 0, "a number above 0");
  }

  /** A number that is not negative. */
  long orZero(String key, long otherwise) {
    return number(key, otherwise, value -> value >= 0, "a number from 0");
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
   * The first that is no pair is told of by its number: it may be part of a secret.
   */
  public Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    String value = text(key);
    if (value != null) {
      int number = 0;
      int wrong = 0;
      for (String pair : value.split(",")) {
        number++;
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).trim();
        if (!name.isEmpty()) {
          pairs.put(name, decode(pair.substring(equals + 1).trim()));
        } else if (!pair.trim().isEmpty() && wrong++ == 0) {
          say(key + ": entry " + number + " is not key=value, it is left out");
        }
      }
    }
    return pairs;
  }

  void complain(String key, String value, String allowed, String used) {
    say(key + "=" + value + ": allows " + allowed + ", " + used + " is used");
  }

  /** Settings are asked for more than once. */
  private void say(String complaint) {
    if (!complaints.contains(complaint)) {
      complaints.add(complaint);
    }
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
    complain(key, value, allowed, otherwise == Long.MAX_VALUE ? "none" : "" + otherwise);
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
