package io.collectoragent.runtime.redaction;

/**
 * Says whether what a client takes for a host may be shown: some keep the whole authority there,
 * with credentials. Stateless.
 */
public final class HostGuard {

  private static final String JOINS = ".-_:[]%";

  private HostGuard() {}

  /**
   * Whether it is a name or an address.
   *
   * @param host may be null, which is none
   */
  public static boolean isHost(String host) {
    // An encoded @ is one too, see Authority.
    if (host == null || host.isEmpty() || host.contains("%40")) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Character.isLetterOrDigit(c) && JOINS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
