package io.collectoragent.runtime.quota;

/** How much of a provider may still be asked. Immutable. */
public final class QuotaFigure {

  private final String provider;
  private final Standing standing;
  private final long refused;

  QuotaFigure(String provider, Standing standing, long refused) {
    this.provider = provider;
    this.standing = standing;
    this.refused = refused;
  }

  public String provider() {
    return provider;
  }

  /** The tightest of its limits; null where none is known now. */
  public Standing standing() {
    return standing;
  }

  /** Responses that said that too much was asked: 429, 418, and 403 with none left. */
  public long refused() {
    return refused;
  }
}
