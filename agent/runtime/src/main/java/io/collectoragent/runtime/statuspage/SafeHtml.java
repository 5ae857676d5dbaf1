package io.collectoragent.runtime.statuspage;

import java.io.IOException;
import java.io.Writer;

/** Escapes text for HTML, between tags and between an attribute's quotes. Stateless. */
final class SafeHtml {

  private SafeHtml() {}

  /**
   * What cannot be seen, or moves what stands beside it (control and bidirectional characters,
   * halves of pairs), is shown by its number.
   *
   * @param text null for nothing
   * @param most characters that are written of it, before they are escaped
   */
  static void write(String text, int most, Writer out) throws IOException {
    if (text == null) {
      return;
    }
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      write(character, out);
    }
    if (end < text.length()) {
      out.write('…');
    }
  }

  private static void write(int character, Writer out) throws IOException {
    switch (character) {
      case '&':
        out.write("&amp;");
        return;
      case '<':
        out.write("&lt;");
        return;
      case '>':
        out.write("&gt;");
        return;
      case '"':
        out.write("&quot;");
        return;
      case '\'':
        out.write("&#39;");
        return;
      case '\n':
      case '\t':
        out.write(' ');
        return;
      default:
        if (!isShown(character)) {
          out.write(String.format("\\u%04x", character));
        } else if (Character.isBmpCodePoint(character)) {
          out.write(character);
        } else {
          out.write(Character.toChars(character));
        }
    }
  }

  private static boolean isShown(int character) {
    if (character < 0x7f) {
      return character >= ' ';
    }
    switch (Character.getType(character)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.SURROGATE:
      case Character.PRIVATE_USE:
      case Character.UNASSIGNED:
        return false;
      default:
        return true;
    }
  }
}
