package io.collectoragent.runtime.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Reads the time that a value tells: the JDK's classes, text as ISO 8601 and SQL write it, and
 * numbers of seconds, milliseconds, micro- or nanoseconds since 1970. Which one a number is, its
 * size tells: milliseconds before 1973 are taken for seconds.
 */
public final class RowTime {

  /** A value tells no time. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  private static final double SECONDS_BELOW = 1e11;
  private static final double MILLIS_BELOW = 1e14;
  private static final double MICROS_BELOW = 1e17;
  private static final long MILLIS_PER_SECOND = 1000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final ZoneId local;

  /**
   * @param local the zone of what names none
   */
  public RowTime(ZoneId local) {
    this.local = local;
  }

  /**
   * Milliseconds since 1970, or {@link #UNKNOWN}.
   *
   * @param cell a {@link Cell}; may be null
   */
  public long epochMillis(Object cell) {
    if (cell instanceof Instant) {
      Instant instant = (Instant) cell;
      return millis(instant.getEpochSecond(), instant.getNano());
    }
    if (cell instanceof Number) {
      return millis(((Number) cell).doubleValue());
    }
    if (cell instanceof String) {
      return text((String) cell);
    }
    if (cell instanceof LocalDateTime) {
      return millis((LocalDateTime) cell, local);
    }
    if (cell instanceof OffsetDateTime) {
      OffsetDateTime time = (OffsetDateTime) cell;
      return millis(time.toEpochSecond(), time.getNano());
    }
    if (cell instanceof ZonedDateTime) {
      ZonedDateTime time = (ZonedDateTime) cell;
      return millis(time.toEpochSecond(), time.getNano());
    }
    return cell instanceof LocalDate ? millis(((LocalDate) cell).atStartOfDay(), local) : UNKNOWN;
  }

  private long text(String text) {
    long iso = IsoTime.parse(text, local);
    return iso == UNKNOWN ? millis(RowNumber.of(text)) : iso;
  }

  static long millis(LocalDateTime time, ZoneId zone) {
    return millis(time.toEpochSecond(zone.getRules().getOffset(time)), time.getNano());
  }

  private static long millis(long seconds, int nanos) {
    // What is further away than any data's time would not fit.
    return Math.abs(seconds) > SECONDS_BELOW
        ? UNKNOWN
        : seconds * MILLIS_PER_SECOND + nanos / NANOS_PER_MILLI;
  }

  private static long millis(double number) {
    double size = Math.abs(number);
    if (size < SECONDS_BELOW) {
      return Math.round(number * MILLIS_PER_SECOND);
    }
    if (size < MILLIS_BELOW) {
      return Math.round(number);
    }
    if (size < MICROS_BELOW) {
      return Math.round(number / 1e3);
    }
    return size < Long.MAX_VALUE ? Math.round(number / 1e6) : UNKNOWN;
  }
}
