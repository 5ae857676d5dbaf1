package io.collectoragent.runtime.doctor;

import java.util.Locale;

/** What came of an item. */
enum Verdict {
  PASS,
  FAIL,
  /** Nobody here knows; the item says why. */
  UNKNOWN;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
