package io.collectoragent.testbed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one line: {@code name{label="value",...} number [timestamp]}. */
final class MetricLineParser {

  private final String line;
  private int at;

  MetricLineParser(String line) {
    this.line = line;
  }

  MetricSample parse() {
    try {
      String name = upTo("{ ");
      Map<String, String> labels = line.charAt(at) == '{' ? labels() : Map.of();
      String number = line.substring(at).strip().split("\\s+")[0];
      return new MetricSample(name, labels, number(number));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not a line of metrics: " + line, e);
    }
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    at++;
    while (line.charAt(at) != '}') {
      String name = upTo("=").strip();
      at += "=\"".length();
      labels.put(name, quoted());
      if (line.charAt(at) == ',') {
        at++;
      }
    }
    at++;
    return labels;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (line.charAt(at) != '"') {
      char c = line.charAt(at++);
      if (c == '\\') {
        char escaped = line.charAt(at++);
        value.append(escaped == 'n' ? '\n' : escaped);
      } else {
        value.append(c);
      }
    }
    at++;
    return value.toString();
  }

  private String upTo(String ends) {
    int start = at;
    while (ends.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(start, at);
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
