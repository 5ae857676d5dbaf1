package io.collectoragent.runtime.tables;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads {@code 2026-03-01}, {@code 2026-03-01 12:00}, {@code 2026-03-01T12:00:00.123Z}, {@code …
 * +01:00}: by hand, since the JDK's reader costs more than a row may.
 */
final class IsoTime {

  private static final int LONGEST = 35;
  private static final int DATE = 10;
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  /**
   * Milliseconds since 1970, or {@link RowTime#UNKNOWN} where it is not written so.
   *
   * @param local of texts that name no zone
   */
  static long parse(String text, ZoneId local) {
    if (text.length() < DATE || text.length() > LONGEST) {
      return RowTime.UNKNOWN;
    }
    try {
      return new IsoTime(text).read(local);
    } catch (DateTimeException | IndexOutOfBoundsException otherText) {
      return RowTime.UNKNOWN;
    }
  }

  private long read(ZoneId local) {
    int year = digits(4);
    sign('-');
    int month = digits(2);
    sign('-');
    int day = digits(2);
    if (at == text.length()) {
      return millis(LocalDateTime.of(year, month, day, 0, 0), local);
    }
    if (text.charAt(at) != 'T' && text.charAt(at) != ' ') {
      throw new DateTimeException("no time");
    }
    at++;
    int hour = digits(2);
    sign(':');
    int minute = digits(2);
    int second = isNext(':') ? digits(2) : 0;
    int nanos = isNext('.') || isNext(',') ? fraction() : 0;
    LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
    return millis(time, at == text.length() ? local : zone());
  }

  private ZoneOffset zone() {
    while (isNext(' ')) {
      // PostgreSQL writes none, others one.
      continue;
    }
    if (isNext('Z') || isNext('z')) {
      end();
      return ZoneOffset.UTC;
    }
    int sign = isNext('-') ? -1 : 1;
    if (sign > 0) {
      sign('+');
    }
    int hours = digits(2);
    int minutes = at == text.length() ? 0 : minutes();
    end();
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int minutes() {
    isNext(':');
    return digits(2);
  }

  private int fraction() {
    int value = 0;
    int read = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (read < NANO_DIGITS) {
        value = 10 * value + text.charAt(at) - '0';
        read++;
      }
      at++;
    }
    for (int i = read; i < NANO_DIGITS; i++) {
      value *= 10;
    }
    return value;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(at++);
      if (!isDigit(c)) {
        throw new DateTimeException("no digit");
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void sign(char wanted) {
    if (!isNext(wanted)) {
      throw new DateTimeException("no " + wanted);
    }
  }

  private void end() {
    if (at < text.length()) {
      throw new DateTimeException("more");
    }
  }

  /** Takes it if it is. */
  private boolean isNext(char wanted) {
    boolean is = at < text.length() && text.charAt(at) == wanted;
    at += is ? 1 : 0;
    return is;
  }

  private static long millis(LocalDateTime time, ZoneId zone) {
    return RowTime.millis(time, zone);
  }
}
