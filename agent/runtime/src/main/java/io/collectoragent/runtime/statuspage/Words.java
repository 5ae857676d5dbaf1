package io.collectoragent.runtime.statuspage;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Puts figures as a person would. Stateless. */
final class Words {

  private static final long SECOND = TimeUnit.SECONDS.toMillis(1);
  private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
  private static final long HOUR = TimeUnit.HOURS.toMillis(1);
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final double NANOS_PER_MILLI = 1e6;

  private Words() {}

  /** In one unit, rounded down: {@code 3 min}. */
  static String span(long millis) {
    if (millis < SECOND) {
      return "under 1 s";
    }
    if (millis < 2 * MINUTE) {
      return millis / SECOND + " s";
    }
    if (millis < 2 * HOUR) {
      return millis / MINUTE + " min";
    }
    return millis < 2 * DAY ? millis / HOUR + " h" : millis / DAY + " days";
  }

  static String ago(long millis) {
    return millis < SECOND ? "just now" : span(millis) + " ago";
  }

  /** How long something took: {@code 12 ms}, {@code 1.5 s}. */
  static String duration(long nanos) {
    double millis = nanos / NANOS_PER_MILLI;
    if (millis < 1) {
      return "under 1 ms";
    }
    if (millis < SECOND) {
      return Math.round(millis) + " ms";
    }
    return millis < 2 * MINUTE
        ? String.format(Locale.ROOT, "%.1f s", millis / SECOND)
        : span((long) millis);
  }

  /** How often something is: in one unit, and in milliseconds where it is often. */
  static String period(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    return millis < SECOND ? duration(nanos) : span(millis);
  }

  /** With commas. */
  static String number(long number) {
    boolean isPlain = number > -1000 && number < 1000;
    return isPlain ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /** A share of 0 to 1, rounded down so that only what is whole is 100 %. */
  static String percent(double share) {
    return (long) Math.floor(share * 100 + 1e-9) + " %";
  }

  /** {@code 1 symbol}, {@code 3 symbols}. */
  static String count(long number, String one, String several) {
    return number(number) + " " + (number == 1 ? one : several);
  }
}
