package io.collectoragent.runtime.providers;

/**
 * So many requests in a window of time. Immutable. Windows begin at full minutes, hours and days of
 * UTC.
 */
public final class QuotaRule {

  private final long limit;
  private final long seconds;
  private final String usedHeader;
  private final String host;

  /**
   * @param limit at least 1
   * @param seconds the window's length, at least 1
   * @param usedHeader in lower case, the response header that tells what was used of it, which then
   *     is no matter of counting; or null
   * @param host the one host that it holds for; null for all
   */
  public QuotaRule(long limit, long seconds, String usedHeader, String host) {
    this.limit = limit;
    this.seconds = seconds;
    this.usedHeader = usedHeader;
    this.host = host;
  }

  public long limit() {
    return limit;
  }

  public long seconds() {
    return seconds;
  }

  /** Null where requests are counted. */
  public String usedHeader() {
    return usedHeader;
  }

  /** Null for all of the provider's. */
  public String host() {
    return host;
  }

  public boolean holdsFor(String itsHost) {
    return host == null || host.equals(itsHost);
  }
}
