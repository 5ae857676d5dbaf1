package io.collectoragent.runtime.endpoint;

import java.util.Locale;

/** Reads {@code Accept-Encoding} by RFC 9110, section 12.5.3, as far as gzip goes. */
final class AcceptedEncodings {

  private AcceptedEncodings() {}

  /** Whether gzip is named, or anything is, with a weight above 0. Null accepts nothing. */
  static boolean includeGzip(String header) {
    if (header == null) {
      return false;
    }
    boolean any = false;
    for (String element : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = element.split(";", 2);
      String coding = parts[0].trim();
      boolean accepted = parts.length == 1 || weight(parts[1]) > 0;
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return accepted;
      }
      any |= coding.equals("*") && accepted;
    }
    return any;
  }

  private static double weight(String parameter) {
    String text = parameter.trim();
    if (!text.startsWith("q=")) {
      return 0;
    }
    try {
      return Double.parseDouble(text.substring("q=".length()));
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
