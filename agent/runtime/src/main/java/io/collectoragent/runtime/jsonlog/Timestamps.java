package io.collectoragent.runtime.jsonlog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes times as RFC 3339 has them, in UTC with milliseconds. Most lines are of the second that
 * the line before was of, so that much is kept. Thread-safe.
 */
final class Timestamps {

  private static final int MILLIS = 1000;

  private final DateTimeFormatter seconds =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);
  private volatile Second last = new Second(Long.MIN_VALUE, "");

  String text(long epochMillis) {
    long second = Math.floorDiv(epochMillis, (long) MILLIS);
    Second known = last;
    if (known.number != second) {
      known = new Second(second, seconds.format(Instant.ofEpochSecond(second)));
      last = known;
    }
    // The thousand in front has the zeros written that a number leaves out.
    int millis = MILLIS + (int) Math.floorMod(epochMillis, (long) MILLIS);
    return known.text + Integer.toString(millis).substring(1) + 'Z';
  }

  private static final class Second {
    final long number;
    final String text;

    Second(long number, String text) {
      this.number = number;
      this.text = text;
    }
  }
}
