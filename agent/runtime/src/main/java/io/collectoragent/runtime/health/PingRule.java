package io.collectoragent.runtime.health;

/** What the user wants asked whether it answers. Immutable; equal if it says the same. */
public final class PingRule {

  private final String name;
  private final String url;
  private final long everyNanos;

  /**
   * @param name the provider's, or what it is to be called
   * @param url without credentials and query; null for the provider's first host
   */
  public PingRule(String name, String url, long everyNanos) {
    this.name = name;
    this.url = url;
    this.everyNanos = everyNanos;
  }

  public String name() {
    return name;
  }

  /** Null where it is the provider's first host, by https. */
  public String url() {
    return url;
  }

  public long everyNanos() {
    return everyNanos;
  }

  /** The same at a known address. */
  PingRule at(String address) {
    return new PingRule(name, address, everyNanos);
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof PingRule)) {
      return false;
    }
    PingRule other = (PingRule) object;
    return name.equals(other.name)
        && everyNanos == other.everyNanos
        && (url == null ? other.url == null : url.equals(other.url));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
