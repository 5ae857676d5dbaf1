package io.collectoragent.runtime.redaction;

/** The beginning of a network error's message, up to where an address or a value may begin. */
final class SafeText {
  private static final int LONGEST = 120;
  private static final int SHORTEST_CREDENTIAL = 20;
  private static final String STOPS = "?='\"`@(<{\u2018\u2019\u201c\u201d\u00ab\u00bb";

  private SafeText() {}

  /**
   * Cuts a message.
   *
   * @param message may be null
   * @return null where nothing is left
   */
  static String of(String message) {
    if (message == null) {
      return null;
    }
    int end = end(message);
    int from = 0;
    while (from < end) {
      int to = message.indexOf(' ', from);
      to = to < 0 || to > end ? end : to;
      if (isUnsafe(message, from, to)) {
        end = from;
      }
      from = to + 1;
    }
    return trimmed(message, end);
  }

  /** Where the message stops to be plain text; a word that is not plain to its end is left out. */
  private static int end(String message) {
    int most = Math.min(message.length(), LONGEST);
    for (int i = 0; i < most; i++) {
      char c = message.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        return i;
      }
      if (STOPS.indexOf(c) >= 0 || message.startsWith("://", i)) {
        return message.lastIndexOf(' ', i) + 1;
      }
    }
    boolean whole = most == message.length() || message.charAt(most) == ' ';
    return whole ? most : message.lastIndexOf(' ', most) + 1;
  }

  private static boolean isUnsafe(String message, int from, int to) {
    String word = message.substring(from, to);
    String plain = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    return SecretNames.announcesOne(plain)
        || Credentials.isLike(word, 0, word.length(), SHORTEST_CREDENTIAL)
        || isPath(word)
        || isPair(plain);
  }

  /** {@code localhost/127.0.0.1:80} is none: so Java writes a host and its address. */
  private static boolean isPath(String word) {
    int slash = word.indexOf('/');
    boolean address = slash > 0 && isAddress(word.substring(slash + 1));
    return word.indexOf('\\') >= 0 || (slash >= 0 && !address && !word.equals("I/O"));
  }

  /** {@code user:password}, where {@code host:443} is fine. */
  private static boolean isPair(String word) {
    int colon = word.indexOf(':');
    return colon >= 0 && !isAddress(word.substring(colon + 1)) && !isAddress(word);
  }

  private static boolean isAddress(String text) {
    boolean letters = false;
    boolean separators = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = ".:[],)/".indexOf(c) >= 0;
      if (!separator && !Plain.isHexDigit(c)) {
        return false;
      }
      separators |= c == ':';
      letters |= Plain.isLetter(c);
    }
    return !text.isEmpty() && (separators || !letters);
  }

  private static String trimmed(String message, int end) {
    int to = end;
    while (to > 0 && " :,;-".indexOf(message.charAt(to - 1)) >= 0) {
      to--;
    }
    String text = message.substring(0, to).trim();
    return text.isEmpty() ? null : text;
  }
}
