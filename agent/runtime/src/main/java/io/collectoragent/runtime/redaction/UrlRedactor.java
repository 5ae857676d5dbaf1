package io.collectoragent.runtime.redaction;

import java.util.Locale;

/**
 * Writes the address of a call without its secrets, for the span attribute {@code url.full}.
 * Immutable, thread-safe, never throws.
 *
 * <p>APIs carry keys under any name and anywhere in an address, so what may be shown is listed and
 * all else is masked. The convention's own list of four query keys, compared with their case, lets
 * {@code api_key} and {@code token} through (open-telemetry/opentelemetry-java-instrumentation
 * #19419).
 */
public final class UrlRedactor {
  static final String REDACTED = "REDACTED";

  /** In characters; the rest is cut off. */
  static final int LONGEST = 2048;

  private static final String CUT = "…";

  private final PathRedactor paths = new PathRedactor();
  private final QueryRedactor queries = new QueryRedactor();

  /**
   * The address of a call; any part may be null.
   *
   * @param port left out where it is the scheme's own or not positive
   * @param path may carry a query, which is then redacted like one
   * @param query without its question mark
   */
  public String redact(String scheme, String host, int port, String path, String query) {
    StringBuilder out = new StringBuilder(128);
    String safeScheme = scheme(scheme);
    out.append(safeScheme).append("://").append(Authority.of(host, port, safeScheme));
    String place = path == null ? "" : path;
    int end = end(place, "?#");
    paths.append(out, place, end);
    append(out, query(place.substring(end), query));
    if (out.length() > LONGEST) {
      out.setLength(LONGEST - CUT.length());
      out.append(CUT);
    }
    return out.toString();
  }

  private void append(StringBuilder out, String query) {
    queries.append(out, query, query.startsWith("?") ? 1 : 0, end(query, "#"));
  }

  /** Some clients keep the query with the path. */
  private static String query(String behindPath, String query) {
    String own = query == null ? "" : query;
    boolean both = behindPath.startsWith("?") && !own.isEmpty();
    return behindPath.startsWith("?") ? behindPath + (both ? "&" + own : "") : own;
  }

  private static String scheme(String scheme) {
    if (scheme == null || scheme.isEmpty()) {
      return "http";
    }
    boolean plain = scheme.length() <= 16;
    for (int i = 0; plain && i < scheme.length(); i++) {
      plain = Plain.isLetter(scheme.charAt(i)) || Plain.isDigit(scheme.charAt(i));
    }
    return plain ? scheme.toLowerCase(Locale.ROOT) : "unknown";
  }

  /** The index of the first of some characters, or the length. */
  private static int end(String text, String ends) {
    int end = text.length();
    for (int i = 0; i < ends.length(); i++) {
      int found = text.indexOf(ends.charAt(i));
      end = found >= 0 && found < end ? found : end;
    }
    return end;
  }
}
