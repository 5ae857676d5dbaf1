package io.collectoragent.runtime.doctor;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads a page of metrics in Prometheus' text format; a line that is not of it is passed over.
 *
 * @see <a
 *     href="https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details">Text
 *     format</a>
 */
final class Exposition {

  private final String line;
  private int at;

  private Exposition(String line) {
    this.line = line;
  }

  static void read(String page, Facts to) {
    for (String line : page.split("\n")) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        try {
          new Exposition(line).sample(to);
        } catch (IndexOutOfBoundsException otherFormat) {
          // A page of metrics has none; of another page, the source says what it missed.
        }
      }
    }
  }

  private void sample(Facts to) {
    String name = until("{ ");
    Map<String, String> labels = new HashMap<>();
    if (line.charAt(at) == '{') {
      at++;
      while (afterBlanks() != '}') {
        String label = until("=");
        at += "=\"".length();
        labels.put(label.trim(), quoted());
        if (afterBlanks() == ',') {
          at++;
        }
      }
      at++;
    }
    String[] rest = line.substring(at).trim().split(" ");
    to.add(name, new Sample(labels, number(rest[0])));
  }

  private char afterBlanks() {
    while (line.charAt(at) == ' ') {
      at++;
    }
    return line.charAt(at);
  }

  private String until(String ends) {
    int from = at;
    while (ends.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(from, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (char c = line.charAt(at++); c != '"'; c = line.charAt(at++)) {
      if (c == '\\') {
        char escaped = line.charAt(at++);
        value.append(escaped == 'n' ? '\n' : escaped);
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  /** NaN where it is none. */
  static double number(String text) {
    try {
      return Double.parseDouble(text.replace("Inf", "Infinity"));
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
