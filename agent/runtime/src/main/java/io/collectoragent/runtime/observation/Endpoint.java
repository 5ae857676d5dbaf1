package io.collectoragent.runtime.observation;

/** An address of an external API with bounded names. Immutable but for its memo. */
public final class Endpoint extends Prepared {

  private final String provider;
  private final String template;

  public Endpoint(String provider, String template) {
    this.provider = provider;
    this.template = template;
  }

  /** The external API: its host without a leading {@code api.} or {@code www.}. */
  public String provider() {
    return provider;
  }

  /** The path with bounded values, never a query. */
  public String template() {
    return template;
  }
}
