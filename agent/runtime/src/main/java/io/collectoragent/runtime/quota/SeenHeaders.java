package io.collectoragent.runtime.quota;

/** The headers of one response that tell of limits, as they came. Immutable. */
final class SeenHeaders {

  final long millis;
  final LimitHeader[] headers;
  final String[] values;

  /**
   * @param values by header; null for one that did not come
   */
  SeenHeaders(long millis, LimitHeader[] headers, String[] values) {
    this.millis = millis;
    this.headers = headers;
    this.values = values;
  }
}
