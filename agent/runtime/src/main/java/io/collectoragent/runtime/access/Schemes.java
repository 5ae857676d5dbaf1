package io.collectoragent.runtime.access;

/** Takes an {@code Authorization} header apart. */
final class Schemes {

  private Schemes() {}

  /** What stands behind the scheme, whose case is of no account; null for another scheme. */
  static String parameter(String scheme, String authorization) {
    int space = authorization.indexOf(' ');
    if (space < 0 || !authorization.substring(0, space).equalsIgnoreCase(scheme)) {
      return null;
    }
    return authorization.substring(space + 1).trim();
  }
}
