package io.collectoragent.runtime.sql;

/** Some tokens of a statement, by their indexes. Immutable. */
final class Span {
  private final int from;
  private final int to;

  Span(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The index of the first token. */
  int from() {
    return from;
  }

  /** The index behind the last token. */
  int to() {
    return to;
  }

  boolean isOne() {
    return to - from == 1;
  }
}
