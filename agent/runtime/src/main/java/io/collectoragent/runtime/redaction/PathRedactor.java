package io.collectoragent.runtime.redaction;

/** Writes a path without the segments that may be secret. Immutable, thread-safe. */
final class PathRedactor {
  private static final int LONGEST_SEGMENT = 200;
  private static final int SHORTEST_CREDENTIAL = 20;

  /** Writes the path that ends before an index. */
  void append(StringBuilder out, String path, int end) {
    int start = path.startsWith("/") ? 1 : 0;
    boolean named = false;
    while (start <= end && out.length() <= UrlRedactor.LONGEST) {
      int slash = path.indexOf('/', start);
      int to = slash < 0 || slash > end ? end : slash;
      boolean hidden = (named && to > start) || isSecret(path, start, to);
      out.append('/');
      if (hidden) {
        out.append(UrlRedactor.REDACTED);
      } else {
        out.append(path, start, to);
      }
      named = !hidden && SecretNames.isName(path, start, to);
      start = to + 1;
    }
  }

  private static boolean isSecret(String path, int from, int to) {
    if (to - from > LONGEST_SEGMENT) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      boolean plain = c == '%' ? isHarmless(Plain.decoded(path, i, to)) : isHarmless(c);
      if (!plain) {
        return true;
      }
    }
    return Credentials.isLike(path, from, to, SHORTEST_CREDENTIAL);
  }

  private static boolean isHarmless(char c) {
    return Character.isLetterOrDigit(c) || "-._~!$()*+,".indexOf(c) >= 0;
  }

  /**
   * Encoded: what needs it. An encoded letter, slash or percent sign is there to hide something.
   */
  private static boolean isHarmless(int decoded) {
    return decoded >= 0x80
        || decoded == ' '
        || decoded == ','
        || decoded == '+'
        || decoded == '('
        || decoded == ')';
  }
}
