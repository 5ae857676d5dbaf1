package io.collectoragent.runtime.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the YAML file that {@code config} names. Only loaded where there is one: YAML costs
 * start-up time. A key may be written with dots or nested.
 */
final class ConfigFile {

  private final String path;
  private final List<String> complaints;

  ConfigFile(String path, List<String> complaints) {
    this.path = path;
    this.complaints = complaints;
  }

  ConfigSource read() {
    Map<String, String> values = new TreeMap<>();
    try {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(new File(path));
      if (root != null && root.isObject()) {
        flatten("", root, values);
      } else if (root != null && !root.isMissingNode() && !root.isNull()) {
        complaints.add(
            "config file " + path + ": expected `key: value` lines, the file is ignored");
      }
    } catch (IOException | RuntimeException unreadable) {
      complaints.add(
          "config file " + path + ": cannot be read (" + reason(unreadable) + "), it is ignored");
    }
    return new ConfigSource("config file " + path, values);
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = prefix + field.getKey();
      JsonNode value = field.getValue();
      if (value.isObject()) {
        flatten(key + ".", value, values);
      } else if (!value.isNull()) {
        // A list has no text of its own, and the line about it shall show it.
        values.put(key, value.isValueNode() ? value.asText() : value.toString());
      }
    }
  }

  /** One line, with the place in the file where the parser knows it. */
  private static String reason(Exception exception) {
    String message = String.valueOf(exception.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    JsonLocation at =
        exception instanceof JsonProcessingException
            ? ((JsonProcessingException) exception).getLocation()
            : null;
    return at == null ? line : "line " + at.getLineNr() + ": " + line;
  }
}
