package io.collectoragent.runtime.doctor;

import java.util.Locale;

/** What a figure is in. */
enum Unit {
  SECONDS {
    @Override
    String words(double value) {
      return Words.seconds(value);
    }
  },
  /** From 0 to 1. */
  RATIO {
    @Override
    String words(double value) {
      return Words.ratio(value);
    }
  };

  /** For people. */
  abstract String words(double value);

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
