package io.collectoragent.runtime.doctor;

/**
 * Foreign text as it may stand on a terminal: labels are what a program or an API called something,
 * and a terminal obeys what it is told by control characters and by those that turn the direction.
 */
final class Printable {

  private Printable() {}

  /**
   * @param most characters, of which more are cut off
   */
  static String of(String text, int most) {
    StringBuilder printable = new StringBuilder();
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      printable.append(isHarmless(c) ? c : '?');
    }
    return end < text.length() ? printable.append("...").toString() : printable.toString();
  }

  private static boolean isHarmless(char c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.PRIVATE_USE:
      case Character.SURROGATE:
      case Character.UNASSIGNED:
        return false;
      default:
        return true;
    }
  }
}
