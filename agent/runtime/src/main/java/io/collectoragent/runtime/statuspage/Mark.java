package io.collectoragent.runtime.statuspage;

import java.util.Locale;

/** How something stands; what needs attention most comes first. Always shown beside a word. */
enum Mark {
  BAD,
  CONCERN,
  GOOD,
  NEUTRAL;

  /** Of the style. */
  String cssClass() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean needsAttention() {
    return this == BAD || this == CONCERN;
  }

  Mark worse(Mark other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
