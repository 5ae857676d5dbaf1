package io.collectoragent.runtime.endpoint;

import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a request of its head as received, by RFC 9112. Lenient only where that RFC recommends it:
 * bare line feeds, empty lines in front; and about a missing Host, since crude probes send none and
 * nothing here depends on it.
 */
final class RequestParser {

  private static final int PARTS_OF_A_REQUEST_LINE = 3;

  private RequestParser() {}

  static Request parse(String head) throws Refused {
    String[] lines = withoutEmptyLinesInFront(head).split("\r?\n");
    String[] parts = lines[0].split(" ", -1);
    if (parts.length != PARTS_OF_A_REQUEST_LINE
        || !isToken(parts[0])
        || !parts[2].startsWith("HTTP/1.")) {
      throw new Refused(400, "malformed request line");
    }
    return new Request(parts[0], path(parts[1]), parts[2].trim(), headers(lines));
  }

  private static String withoutEmptyLinesInFront(String head) {
    int start = 0;
    while (start < head.length() && (head.charAt(start) == '\r' || head.charAt(start) == '\n')) {
      start++;
    }
    return head.substring(start);
  }

  private static String path(String target) throws Refused {
    String path = target;
    int authority = target.indexOf("://");
    if (!target.startsWith("/") && authority > 0) {
      // A proxy's form: http://host/path, which every server has to take.
      int slash = target.indexOf('/', authority + "://".length());
      path = slash < 0 ? "/" : target.substring(slash);
    }
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (!path.startsWith("/") || path.chars().anyMatch(Character::isISOControl)) {
      throw new Refused(400, "malformed path");
    }
    return path;
  }

  private static Map<String, String> headers(String[] lines) throws Refused {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon < 0 || !isToken(lines[i].substring(0, colon))) {
        throw new Refused(400, "malformed header");
      }
      String value = lines[i].substring(colon + 1).trim();
      headers.merge(lines[i].substring(0, colon), value, (before, after) -> before + ", " + after);
    }
    return headers;
  }

  private static boolean isToken(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
