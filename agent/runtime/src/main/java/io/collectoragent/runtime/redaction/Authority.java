package io.collectoragent.runtime.redaction;

import java.util.Locale;

/** Writes host and port, never what stands before an {@code @}. */
final class Authority {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_ADDRESS = 64;
  private static final int HIGHEST_PORT = 65535;

  private Authority() {}

  /**
   * @param host may be null, may have user information or a port of its own
   * @param port not positive where there is none
   */
  static String of(String host, int port, String scheme) {
    String name = withoutUser(host == null ? "" : host);
    if (name.isEmpty()) {
      return "unknown";
    }
    boolean address = name.startsWith("[") || name.indexOf(':') != name.lastIndexOf(':');
    int colon = address ? name.indexOf("]:") + 1 : name.indexOf(':');
    String own = colon <= 0 ? "" : name.substring(colon + 1);
    String bare = colon <= 0 ? name : name.substring(0, colon);
    if (!isPort(own) || !(address ? isAddress(bare) : isName(bare))) {
      return UrlRedactor.REDACTED;
    }
    String written = address && !bare.startsWith("[") ? "[" + bare + "]" : bare;
    if (port <= 0 || port > HIGHEST_PORT) {
      return own.isEmpty() ? written : written + ":" + own;
    }
    return port == defaultPort(scheme) ? written : written + ":" + port;
  }

  /** An encoded {@code @} is one too: some clients decode the authority, some do not. */
  private static String withoutUser(String host) {
    int plain = host.lastIndexOf('@') + 1;
    int encoded = host.lastIndexOf("%40");
    String name = host.substring(Math.max(plain, encoded < 0 ? 0 : encoded + 3));
    for (int i = 0; i < name.length(); i++) {
      if ("/?#\\".indexOf(name.charAt(i)) >= 0) {
        return name.substring(0, i);
      }
    }
    return name;
  }

  private static boolean isPort(String port) {
    for (int i = 0; i < port.length(); i++) {
      if (!Plain.isDigit(port.charAt(i))) {
        return false;
      }
    }
    return port.length() <= 5;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
        return false;
      }
    }
    return name.length() <= LONGEST_NAME;
  }

  /** Of version 6, with or without brackets and zone. */
  private static boolean isAddress(String address) {
    boolean zone = address.indexOf('%') >= 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean plain = Plain.isHexDigit(c) || (zone && Plain.isLetter(c));
      if (!plain && "[]:.%".indexOf(c) < 0) {
        return false;
      }
    }
    return address.length() <= LONGEST_ADDRESS;
  }

  private static int defaultPort(String scheme) {
    switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http":
        return 80;
      case "https":
        return 443;
      default:
        return -1;
    }
  }
}
