package io.collectoragent.runtime.doctor;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them. */
final class Words {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private Words() {}

  /** Of 0 to 1. */
  static String ratio(double ratio) {
    return number("0.##", ratio * 100) + " %";
  }

  static String seconds(double seconds) {
    if (seconds < 1) {
      return number("0.###", seconds) + " s";
    }
    if (seconds < 2 * MINUTE) {
      return number("0.#", seconds) + " s";
    }
    if (seconds < 2 * HOUR) {
      return number("0.#", seconds / MINUTE) + " min";
    }
    return seconds < 2 * DAY
        ? number("0.#", seconds / HOUR) + " h"
        : number("0.#", seconds / DAY) + " d";
  }

  private static String number(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
