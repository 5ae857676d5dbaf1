package io.collectoragent.runtime.jsonlog;

/**
 * Writes one object of JSON into a buffer.
 *
 * <p>Control characters, and the two separators that JavaScript takes for ends of lines, are
 * escaped; half a surrogate pair, which UTF-8 cannot have, becomes U+FFFD. For one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, strings</a>
 */
final class JsonText {

  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int DEL = 0x7f;
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private final StringBuilder out;
  private boolean first = true;

  JsonText(StringBuilder out) {
    this.out = out;
    out.append('{');
  }

  /**
   * Nothing where the value is null.
   *
   * @param name of a field of ours, in which nothing has to be escaped
   */
  JsonText text(String name, String value) {
    if (value != null) {
      field(name);
      string(value);
    }
    return this;
  }

  /**
   * A number or a boolean as such, any other value as text; null as {@code null}.
   *
   * @param name of the application's
   */
  JsonText value(String name, Object value) {
    comma();
    string(name);
    out.append(':');
    if (value == null || value instanceof Boolean || isPlainNumber(value)) {
      out.append(value);
    } else {
      string(printed(value));
    }
    return this;
  }

  /** What was written by another, as {@link #text} and {@link #open} would have written it. */
  JsonText written(String fields) {
    comma();
    out.append(fields);
    return this;
  }

  JsonText open(String name) {
    field(name);
    out.append('{');
    first = true;
    return this;
  }

  JsonText close() {
    out.append('}');
    first = false;
    return this;
  }

  private void field(String name) {
    comma();
    out.append('"').append(name).append("\":");
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  /** One value that cannot be printed shall not cost the line. */
  static String printed(Object value) {
    try {
      return String.valueOf(value.toString());
    } catch (RuntimeException failure) {
      return "[toString() failed: " + failure.getClass().getName() + "]";
    }
  }

  /** Those whose text JSON reads; of the application's own kinds of numbers nobody knows. */
  private static boolean isPlainNumber(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Double && Math.abs((Double) value) <= Double.MAX_VALUE
        || value instanceof Float && Math.abs((Float) value) <= Float.MAX_VALUE;
  }

  private void string(String text) {
    out.append('"');
    int plain = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < DEL && c != '"' && c != '\\') {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (needsEscape(c)) {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    // Where all is plain, which is copied at once and not character by character.
    if (plain == 0) {
      out.append(text);
    } else {
      out.append(text, plain, length);
    }
    out.append('"');
  }

  private static boolean needsEscape(char c) {
    return c <= DEL
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private void escape(char c) {
    switch (c) {
      case '"':
      case '\\':
        out.append('\\').append(c);
        break;
      case '\n':
        out.append("\\n");
        break;
      case '\r':
        out.append("\\r");
        break;
      case '\t':
        out.append("\\t");
        break;
      default:
        if (Character.isSurrogate(c)) {
          out.append('\ufffd');
        } else {
          unicode(out, c);
        }
    }
  }

  /** As {@code \}{@code u} and four digits. */
  static void unicode(StringBuilder out, char c) {
    out.append("\\u")
        .append(HEX[c >> 12])
        .append(HEX[c >> 8 & 0xf])
        .append(HEX[c >> 4 & 0xf])
        .append(HEX[c & 0xf]);
  }
}
