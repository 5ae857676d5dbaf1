package io.collectoragent.runtime.exposition;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Labels as both formats print them between the braces, escaped and encoded once: {@code
 * provider="coingecko",endpoint="/simple/price"}. Immutable.
 */
public final class LabelText {

  public static final LabelText NONE = new LabelText(new byte[0], 0);

  private final byte[] bytes;
  private final int from;

  private LabelText(byte[] bytes, int from) {
    this.bytes = bytes;
    this.from = from;
  }

  /** The lists have the same size. */
  public static LabelText of(List<String> names, List<String> values) {
    if (names.isEmpty()) {
      return NONE;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ",").append(names.get(i)).append("=\"");
      appendEscaped(values.get(i), text);
      text.append('"');
    }
    return new LabelText(encoded(text.toString()), 0);
  }

  /** The same without its first label, whose text takes no escapes; shares the bytes. */
  public LabelText withoutFirst(String name, String value) {
    int first = name.length() + "=\"\"".length() + value.length();
    return new LabelText(bytes, Math.min(bytes.length, from + first + ",".length()));
  }

  static byte[] encoded(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean isEmpty() {
    return from == bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  private static void appendEscaped(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\':
          text.append("\\\\");
          break;
        case '"':
          text.append("\\\"");
          break;
        case '\n':
          text.append("\\n");
          break;
        case 0:
          // Prometheus takes it for the end of the page, and would lose all of it.
          text.append('\ufffd');
          break;
        default:
          text.append(c);
      }
    }
  }
}
