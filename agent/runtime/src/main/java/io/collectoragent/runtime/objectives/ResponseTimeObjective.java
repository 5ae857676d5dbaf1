package io.collectoragent.runtime.objectives;

import io.collectoragent.runtime.collectors.NamePattern;

/** How long an API may take. Immutable; equal if it says the same. */
public final class ResponseTimeObjective {

  private final NamePattern provider;
  private final NamePattern endpoint;
  private final long underNanos;
  private final long windowNanos;

  public ResponseTimeObjective(
      NamePattern provider, NamePattern endpoint, long underNanos, long windowNanos) {
    this.provider = provider;
    this.endpoint = endpoint;
    this.underNanos = underNanos;
    this.windowNanos = windowNanos;
  }

  public NamePattern provider() {
    return provider;
  }

  public NamePattern endpoint() {
    return endpoint;
  }

  /** A call that takes so long or longer misses it. */
  public long underNanos() {
    return underNanos;
  }

  public long windowNanos() {
    return windowNanos;
  }

  boolean isOf(String itsProvider, String itsEndpoint) {
    return provider.matches(itsProvider) && endpoint.matches(itsEndpoint);
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof ResponseTimeObjective)) {
      return false;
    }
    ResponseTimeObjective other = (ResponseTimeObjective) object;
    return provider.equals(other.provider)
        && endpoint.equals(other.endpoint)
        && underNanos == other.underNanos
        && windowNanos == other.windowNanos;
  }

  @Override
  public int hashCode() {
    return endpoint.hashCode();
  }
}
