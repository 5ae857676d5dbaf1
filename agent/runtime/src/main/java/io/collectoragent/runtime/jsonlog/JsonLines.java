package io.collectoragent.runtime.jsonlog;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a line of JSON of a log event: the fields of the guide, in its order. What is not known is
 * left out. Thread-safe.
 */
public final class JsonLines {

  /** In characters; a thread that once logged a megabyte does not keep it. */
  private static final int KEPT_AT_MOST = 16 * 1024;

  private static final char LAST_ASCII = 0x7e;

  private final String service;
  private final String serviceField;
  private final String labelsField;
  private final Timestamps timestamps = new Timestamps();
  private final ThreadLocal<StringBuilder> buffers = new ThreadLocal<>();

  /**
   * @param labels where the collector runs; see {@link Labels}
   */
  public JsonLines(String service, Map<String, String> labels) {
    this.service = service;
    this.serviceField = fields(json -> json.text("service", service));
    this.labelsField =
        fields(
            json -> {
              json.open("labels");
              labels.forEach(json::text);
              json.close();
            });
  }

  /** What is the same in all lines, written once. */
  private static String fields(Consumer<JsonText> writing) {
    StringBuilder out = new StringBuilder();
    writing.accept(new JsonText(out));
    return out.substring(1);
  }

  /**
   * With the end of the line.
   *
   * @return null where an object that was logged cannot be printed: the program is to see that as
   *     ever, and who asks for the line is not to blame
   */
  public byte[] utf8(LoggedEvent event) {
    String line = line(event);
    return line == null ? null : line.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * With the end of the line, and all but ASCII escaped: for a writer of the application's, which
   * may encode in whatever it was set up with.
   *
   * @return null as {@link #utf8} does
   */
  public String ascii(LoggedEvent event) {
    String line = line(event);
    return line == null ? null : ascii(line);
  }

  private static String ascii(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) > LAST_ASCII) {
        return escaped(line, i);
      }
    }
    return line;
  }

  private static String escaped(String line, int from) {
    StringBuilder out = new StringBuilder(line.length() + 64).append(line, 0, from);
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > LAST_ASCII) {
        JsonText.unicode(out, c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** An argument of a message may log itself while it is printed: then the buffer is in use. */
  private String line(LoggedEvent event) {
    StringBuilder buffer = buffers.get();
    buffers.set(null);
    if (buffer == null) {
      buffer = new StringBuilder(512);
    }
    buffer.setLength(0);
    try {
      write(event, buffer);
    } catch (RuntimeException ofTheApplications) {
      return null;
    }
    String line = buffer.append('\n').toString();
    if (buffer.capacity() <= KEPT_AT_MOST) {
      buffers.set(buffer);
    }
    return line;
  }

  private void write(LoggedEvent event, StringBuilder buffer) {
    Map<?, ?> context = event.context() == null ? Collections.emptyMap() : event.context();
    Map<String, Object> pairs = event.pairs();
    String correlationId = id("correlation_id", context, pairs);
    String traceId = id("trace_id", context, pairs);
    String spanId = id("span_id", context, pairs);
    JsonText json =
        new JsonText(buffer)
            .text("timestamp", timestamps.text(event.epochMillis()))
            .text("level", event.level())
            .written(serviceField)
            .text("module", event.logger())
            .text("function", event.function())
            .text("message", event.message());
    json.open("context");
    both(context, pairs)
        .forEach(
            (key, value) -> {
              if (!isField(key, value, correlationId, traceId, spanId)) {
                json.value(String.valueOf(key), value);
              }
            });
    json.close()
        .text("correlation_id", correlationId)
        .text("trace_id", traceId)
        .text("span_id", spanId)
        .written(labelsField)
        .text("exception", event.exception())
        .text("stack_trace", event.stackTrace())
        .close();
  }

  private static Map<?, ?> both(Map<?, ?> context, Map<String, Object> pairs) {
    if (pairs.isEmpty()) {
      return context;
    }
    Map<Object, Object> both = new LinkedHashMap<>(context);
    both.putAll(pairs);
    return both;
  }

  /**
   * Of the context, where the agent's are; a pair of that name is whatever the program calls so.
   */
  private static String id(String key, Map<?, ?> context, Map<String, Object> pairs) {
    Object value = context.get(key);
    if (value == null) {
      value = pairs.get(key);
    }
    return value == null ? null : JsonText.printed(value);
  }

  /** What stands in the line by itself, or says nothing more. */
  private boolean isField(
      Object key, Object value, String correlationId, String traceId, String spanId) {
    if (!(key instanceof String)) {
      return false;
    }
    switch ((String) key) {
      case "correlation_id":
        return isNullOr(correlationId, value);
      case "trace_id":
        return isNullOr(traceId, value);
      case "span_id":
        return isNullOr(spanId, value);
      case "trace_flags":
        return true;
      case "service":
        return service.equals(value);
      default:
        return false;
    }
  }

  private static boolean isNullOr(String id, Object value) {
    return value == null || JsonText.printed(value).equals(id);
  }
}
