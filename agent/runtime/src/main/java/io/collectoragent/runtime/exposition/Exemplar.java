package io.collectoragent.runtime.exposition;

/** A duration, and the span that took it. Immutable. */
public final class Exemplar {

  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanId;
  private final long nanos;
  private final long epochMillis;

  public Exemplar(long traceIdHigh, long traceIdLow, long spanId, long nanos, long epochMillis) {
    this.traceIdHigh = traceIdHigh;
    this.traceIdLow = traceIdLow;
    this.spanId = spanId;
    this.nanos = nanos;
    this.epochMillis = epochMillis;
  }

  long traceIdHigh() {
    return traceIdHigh;
  }

  long traceIdLow() {
    return traceIdLow;
  }

  long spanId() {
    return spanId;
  }

  long nanos() {
    return nanos;
  }

  long epochMillis() {
    return epochMillis;
  }
}
