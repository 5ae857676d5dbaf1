package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of JSON as {@code legacy.LoudCollector} logs them, read strictly: nothing twice in an
 * object, nothing behind it.
 *
 * @param all in the order they came
 */
record LoudLines(List<JsonNode> all) {

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern PLACE = Pattern.compile("t(\\d+) n(\\d+) ");

  static LoudLines of(List<String> lines) {
    return new LoudLines(lines.stream().map(LoudLines::parsed).toList());
  }

  /** What one thread logged. */
  List<JsonNode> of(int thread) {
    return all.stream().filter(line -> thread(line) == thread).toList();
  }

  /** The one line of this message. */
  JsonNode only(String message) {
    List<JsonNode> found =
        all.stream().filter(line -> line.get("message").asText().equals(message)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** As each thread logged them. */
  LoudLines inOrder() {
    return new LoudLines(
        all.stream().sorted(Comparator.comparingInt(line -> place(line, 2))).toList());
  }

  private static int thread(JsonNode line) {
    return place(line, 1);
  }

  private static int place(JsonNode line, int group) {
    Matcher place = PLACE.matcher(line.get("message").asText());
    return place.find() ? Integer.parseInt(place.group(group)) : -1;
  }

  private static JsonNode parsed(String line) {
    try {
      return STRICT.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + line.substring(0, Math.min(line.length(), 500)), e);
    }
  }
}
