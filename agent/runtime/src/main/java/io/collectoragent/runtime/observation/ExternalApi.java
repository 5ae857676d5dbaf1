package io.collectoragent.runtime.observation;

/** A provider at one of its hosts. Immutable but for its memo. */
public final class ExternalApi extends Prepared {

  private final String provider;
  private final String host;

  /**
   * @param host in lower case, without a port
   */
  public ExternalApi(String provider, String host) {
    this.provider = provider;
    this.host = host;
  }

  /** By the catalogue, else the host without a leading {@code api.} or {@code www.}. */
  public String provider() {
    return provider;
  }

  public String host() {
    return host;
  }
}
