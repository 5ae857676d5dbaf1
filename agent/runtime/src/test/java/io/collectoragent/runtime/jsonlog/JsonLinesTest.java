package io.collectoragent.runtime.jsonlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonLines lines =
      new JsonLines("price-collector", Map.of("environment", "production"));
  private final Map<String, Object> context = new LinkedHashMap<>();

  @Test
  void hasTheFieldsOfTheGuideInItsOrder() throws IOException {
    context.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
    context.put("correlation_id", "c-1");
    context.put("span_id", "b7ad6b7169203331");
    context.put("trace_flags", "01");
    context.put("service", "price-collector");
    context.put("symbol", "BTC");

    assertThat(text(new Event("Stored 35 prices", context)))
        .isEqualTo(
            """
            {"timestamp":"2026-01-15T10:30:00.007Z","level":"WARN","service":"price-collector",\
            "module":"com.acme.Prices","function":"store","message":"Stored 35 prices",\
            "context":{"symbol":"BTC"},"correlation_id":"c-1",\
            "trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331",\
            "labels":{"environment":"production"},\
            "exception":"java.io.IOException: gone","stack_trace":"at a\\n\\tat b\\n"}
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote \" backslash \\ slash /",
        "line\nreturn\rtab\tbell\u0007null\u0000escape\u001b[31mdelete\u007f",
        "separators \u2028 and \u2029, next line \u0085",
        "\u03a9 \u4e2d \ud83d\ude00",
        "",
      })
  void everyTextComesBack(String message) throws IOException {
    context.put(message, message);
    Event event = new Event(message, context);

    for (String line : new String[] {text(event), lines.ascii(event)}) {
      assertThat(line).endsWith("}\n").doesNotContain("\u2028", "\u2029", "\u001b", "\u0000");
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
      JsonNode read = MAPPER.readTree(line);
      assertThat(read.get("message").asText()).isEqualTo(message);
      assertThat(read.get("context").get(message).asText()).isEqualTo(message);
    }
    assertThat(lines.ascii(event)).matches("[\\x00-\\x7e]*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db", "\ud83d\ud83d\ude00"})
  void halfAPairIsReplaced(String message) throws IOException {
    byte[] line = lines.utf8(new Event(message, context));

    String read = MAPPER.readTree(line).get("message").asText();
    assertThat(read).contains("\ufffd").hasSameSizeAs(message);
  }

  @Test
  void aPairIsAsItIsAndWinsOverTheContext() throws IOException {
    context.put("stored", "many");
    Event event =
        new Event("m", context)
            .pair("stored", 35)
            .pair("ratio", 0.5)
            .pair("odd", Double.NaN)
            .pair("done", true)
            .pair("none", null)
            .pair("key \"", "value \"");

    assertThat(MAPPER.readTree(text(event)).get("context"))
        .isEqualTo(
            MAPPER.readTree(
                "{\"stored\":35,\"ratio\":0.5,\"odd\":\"NaN\",\"done\":true,\"none\":null,"
                    + "\"key \\\"\":\"value \\\"\"}"));
  }

  /** A header that a program logs may be of another trace. */
  @Test
  void aPairDoesNotTakeTheAgentsIdsAway() throws IOException {
    context.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
    context.put("correlation_id", "c-1");
    Event event =
        new Event("m", context)
            .pair("trace_id", "of a header")
            .pair("correlation_id", null)
            .pair("span_id", 7);

    JsonNode line = MAPPER.readTree(text(event));

    assertThat(line.get("trace_id").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(line.get("correlation_id").asText()).isEqualTo("c-1");
    assertThat(line.get("span_id").asText()).isEqualTo("7");
    assertThat(line.get("context")).isEqualTo(MAPPER.readTree("{\"trace_id\":\"of a header\"}"));
  }

  @Test
  void anIdThatCannotBePrintedCostsItselfOnly() throws IOException {
    Event event = new Event("m", context).pair("trace_id", unprintable());

    assertThat(MAPPER.readTree(text(event)).get("trace_id").asText())
        .isEqualTo("[toString() failed: java.lang.IllegalStateException]");
  }

  /** The program is to see that as ever. */
  @Test
  void aMessageThatCannotBePrintedIsNoLine() {
    Event event =
        new Event(null, context) {
          @Override
          public String message() {
            return unprintable().toString();
          }
        };

    assertThat(lines.utf8(event)).isNull();
    assertThat(lines.ascii(event)).isNull();
  }

  private static Object unprintable() {
    return new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("secret");
      }
    };
  }

  @Test
  void aValueThatCannotBePrintedCostsItselfOnly() throws IOException {
    Object broken = unprintable();

    assertThat(MAPPER.readTree(text(new Event("m", context).pair("broken", broken))).get("context"))
        .isEqualTo(
            MAPPER.readTree(
                "{\"broken\":\"[toString() failed: java.lang.IllegalStateException]\"}"));
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws IOException {
    JsonLines bare = new JsonLines("s", Map.of());

    assertThat(
            new String(bare.utf8(new Event(null, null).withoutException()), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"timestamp":"2026-01-15T10:30:00.007Z","level":"WARN","service":"s",\
            "module":"com.acme.Prices","function":"store","context":{},"labels":{}}
            """);
  }

  @Test
  void anArgumentMayLogWhileItIsPrinted() throws IOException {
    Event inner = new Event("inner", context);
    Event outer =
        new Event("outer", context) {
          @Override
          public String message() {
            return JsonLinesTest.this.text(inner).length() > 0 ? "outer" : null;
          }
        };

    assertThat(MAPPER.readTree(text(outer)).get("message").asText()).isEqualTo("outer");
  }

  private String text(LoggedEvent event) {
    return new String(lines.utf8(event), StandardCharsets.UTF_8);
  }

  private static class Event implements LoggedEvent {
    private final String message;
    private final Map<String, Object> context;
    private final Map<String, Object> pairs = new LinkedHashMap<>();
    private boolean failed = true;

    Event(String message, Map<String, Object> context) {
      this.message = message;
      this.context = context;
    }

    Event pair(String key, Object value) {
      pairs.put(key, value);
      return this;
    }

    Event withoutException() {
      failed = false;
      return this;
    }

    @Override
    public long epochMillis() {
      return 1_768_473_000_007L;
    }

    @Override
    public String level() {
      return "WARN";
    }

    @Override
    public String logger() {
      return "com.acme.Prices";
    }

    @Override
    public String function() {
      return "store";
    }

    @Override
    public String message() {
      return message;
    }

    @Override
    public Map<?, ?> context() {
      return context;
    }

    @Override
    public Map<String, Object> pairs() {
      return pairs;
    }

    @Override
    public String exception() {
      return failed ? "java.io.IOException: gone" : null;
    }

    @Override
    public String stackTrace() {
      return failed ? "at a\n\tat b\n" : null;
    }
  }
}
