package io.collectoragent.runtime.fuzz;

/** Texts of any characters as lines of a file that people can read. */
final class Escaped {

  private static final int DIGITS = 4;

  private Escaped() {}

  static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean comment = c == '#' && i == 0;
      if (c < ' ' || c > '~' || c == '\\' || comment) {
        line.append("\\u%04x".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  static String text(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        text.append((char) Integer.parseInt(line.substring(i + 2, i + 2 + DIGITS), 16));
        i += 1 + DIGITS;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
