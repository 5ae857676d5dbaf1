package io.collectoragent.runtime.sql;

/** A name in a statement and the tokens that it takes. Immutable. */
final class Name {
  private final String text;
  private final int from;
  private final int to;

  Name(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Without quotes, its parts joined by dots. */
  String text() {
    return text;
  }

  /** The index of its first token. */
  int from() {
    return from;
  }

  /** The index behind its last token. */
  int to() {
    return to;
  }

  boolean contains(int index) {
    return index >= from && index < to;
  }
}
