package io.collectoragent.runtime.quota;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Reads when a limit is reset, in whichever form an API tells it: seconds or milliseconds since
 * 1970, a duration, a date of RFC 3339 or of HTTP. Stateless.
 */
final class Moments {

  static final long UNKNOWN = -1;

  private static final double LEAST_EPOCH_MILLIS = 1e12;
  private static final double LEAST_EPOCH_SECONDS = 1e9;

  /** Longer than any quota runs. */
  private static final long MOST_AHEAD_MILLIS = 400 * 86_400_000L;

  private static final int LONGEST = 40;

  private Moments() {}

  /**
   * @param said may be null
   * @param now when it was said
   * @return milliseconds since 1970, or {@link #UNKNOWN} for what makes no sense
   */
  static long epochMillis(String said, long now) {
    String text = said == null ? "" : said.trim();
    if (text.isEmpty() || text.length() > LONGEST) {
      return UNKNOWN;
    }
    long moment = isDate(text) ? date(text) : number(text, now);
    return moment > now + MOST_AHEAD_MILLIS || moment < 0 ? UNKNOWN : moment;
  }

  private static boolean isDate(String text) {
    return text.indexOf(':') > 0;
  }

  private static long number(String text, long now) {
    double number = Figures.decimal(text);
    if (number >= LEAST_EPOCH_MILLIS) {
      return (long) Math.min(number, Long.MAX_VALUE);
    }
    if (number >= LEAST_EPOCH_SECONDS) {
      return (long) (number * 1_000);
    }
    long millis = Durations.millis(text);
    return millis < 0 ? UNKNOWN : now + millis;
  }

  private static long date(String text) {
    try {
      return Character.isDigit(text.charAt(0))
          ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().toEpochMilli()
          : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)).toEpochMilli();
    } catch (DateTimeException | ArithmeticException noDate) {
      return UNKNOWN;
    }
  }
}
