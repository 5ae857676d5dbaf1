package io.collectoragent.runtime.redaction;

/**
 * Makes a template of a path, few enough of which exist to be a metric label: ids become {@code
 * {id}}, and what is too long or too deep ends in {@code {rest}}. Immutable, thread-safe, never
 * throws.
 */
public final class EndpointTemplate {
  private static final String ID = "{id}";
  private static final String REST = "/{rest}";
  private static final int MOST_SEGMENTS = 8;
  private static final int LONGEST = 120;

  /**
   * The template of a path; the same string, and nothing allocated, if it is one already.
   *
   * @param path may be null; a query or fragment is cut off
   */
  public String of(String path) {
    if (path == null) {
      return "/";
    }
    return isTemplate(path) ? path : template(path);
  }

  private static boolean isTemplate(String path) {
    int length = path.length();
    if (length > LONGEST || !path.startsWith("/")) {
      return false;
    }
    int segments = 0;
    for (int from = 1; from < length; segments++) {
      int to = segmentEnd(path, from, length);
      if (to == from || segments == MOST_SEGMENTS || isVariable(path, from, to)) {
        return false;
      }
      from = to + 1;
    }
    return length == 1 || path.charAt(length - 1) != '/';
  }

  private static String template(String path) {
    StringBuilder out = new StringBuilder(LONGEST);
    int end = pathEnd(path);
    int segments = 0;
    for (int from = 0; from < end; ) {
      int to = segmentEnd(path, from, end);
      if (to > from) {
        int before = out.length();
        append(out.append('/'), path, from, to);
        segments++;
        boolean last = isLast(path, to, end);
        int most = last ? LONGEST : LONGEST - REST.length();
        if (out.length() > most || (segments == MOST_SEGMENTS && !last)) {
          out.setLength(before);
          return out.append(REST).toString();
        }
      }
      from = to + 1;
    }
    return out.length() == 0 ? "/" : out.toString();
  }

  private static void append(StringBuilder out, String path, int from, int to) {
    if (isVariable(path, from, to)) {
      out.append(ID);
    } else {
      out.append(path, from, to);
    }
  }

  private static boolean isVariable(String path, int from, int to) {
    return PathSegment.isId(path, from, to) || SecretNames.standsBehindOne(path, from);
  }

  private static int pathEnd(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return end;
  }

  private static int segmentEnd(String path, int from, int end) {
    int to = path.indexOf('/', from);
    return to < 0 || to > end ? end : to;
  }

  private static boolean isLast(String path, int to, int end) {
    int i = to;
    while (i < end && path.charAt(i) == '/') {
      i++;
    }
    return i >= end;
  }
}
