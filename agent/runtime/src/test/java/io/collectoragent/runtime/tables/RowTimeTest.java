package io.collectoragent.runtime.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times that bound values tell. */
class RowTimeTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

  private final RowTime times = new RowTime(ZoneId.of("+02:00"));

  @Test
  void ofTheJdksClasses() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(NOON.toEpochMilli());
    for (Object bound :
        new Object[] {
          Timestamp.from(NOON),
          Date.from(NOON),
          calendar,
          NOON,
          OffsetDateTime.parse("2026-03-01T13:00:00.250+01:00"),
          ZonedDateTime.parse("2026-03-01T13:00:00.250+01:00[Europe/Berlin]"),
          LocalDateTime.parse("2026-03-01T14:00:00.250"),
          NOON.toEpochMilli(),
          BigDecimal.valueOf(NOON.toEpochMilli(), 3),
          NOON.toEpochMilli() * 1000,
          NOON.toEpochMilli() * 1_000_000
        }) {
      assertThat(Instant.ofEpochMilli(times.epochMillis(Cell.of(bound))))
          .as("%s", bound.getClass())
          .isEqualTo(NOON);
    }
    assertThat(times.epochMillis(Cell.of(LocalDate.of(1970, 1, 1)))).isEqualTo(-7_200_000);
    assertThat(times.epochMillis(Cell.of(new java.sql.Date(5)))).isEqualTo(5);
    assertThat(times.epochMillis(Cell.of(1_772_366_400))).isEqualTo(1_772_366_400_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00.250Z, 2026-03-01T12:00:00.250Z",
    "2026-03-01T12:00:00.250999999z, 2026-03-01T12:00:00.250Z",
    "2026-03-01 14:00:00, 2026-03-01T12:00:00Z",
    "2026-03-01 14:00, 2026-03-01T12:00:00Z",
    "2026-03-01, 2026-02-28T22:00:00Z",
    "2026-03-01T13:00:00+01:00, 2026-03-01T12:00:00Z",
    "2026-03-01 13:00:00.5+01, 2026-03-01T12:00:00.500Z",
    "2026-03-01T06:30:00 -0530, 2026-03-01T12:00:00Z",
    "1969-12-31T23:59:59.900Z, 1969-12-31T23:59:59.900Z",
    "1772366400, 2026-03-01T12:00:00Z",
    "1772366400250, 2026-03-01T12:00:00.250Z"
  })
  void ofTexts(String text, String expected) {
    assertThat(Instant.ofEpochMilli(times.epochMillis(text))).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-02-30",
        "2026-03-01T25:00:00Z",
        "2026-03-01X12:00:00",
        "2026-03-01T",
        "2026-03-01T12",
        "2026-03-01T12:00:00+",
        "2026-03-01T12:00:00ZZ",
        "2026-03-01T12:00:00+99:00",
        "01.03.2026 12:00",
        "2026-03-01T12:00:00.000000000000000000Z",
        "0x1p3",
        "NaN",
        "1e300"
      })
  void isUnknownWhereItIsNotCertain(String text) {
    assertThat(times.epochMillis(text)).as(text).isEqualTo(RowTime.UNKNOWN);
  }

  @Test
  void isUnknownOfAllElse() {
    for (Object bound : new Object[] {null, true, new Object(), new byte[8], Double.NaN}) {
      assertThat(times.epochMillis(Cell.of(bound))).as("%s", bound).isEqualTo(RowTime.UNKNOWN);
    }
    assertThat(times.epochMillis(null)).isEqualTo(RowTime.UNKNOWN);
    assertThat(times.epochMillis(Instant.MAX)).isEqualTo(RowTime.UNKNOWN);
    assertThat(times.epochMillis(LocalDateTime.MIN)).isEqualTo(RowTime.UNKNOWN);
  }

  @Test
  void nothingThatCanChangeIsKept() {
    assertThat(Cell.of(null)).isSameAs(Cell.NULL);
    assertThat(Cell.of(new byte[1])).isSameAs(Cell.PRESENT);
    assertThat(Cell.of(new StringBuilder("x"))).isSameAs(Cell.PRESENT);
    assertThat(Cell.of(new java.util.concurrent.atomic.AtomicLong(1))).isSameAs(Cell.PRESENT);
    assertThat(Cell.of("x")).isEqualTo("x");
    assertThat(Cell.of(1.5f)).isEqualTo(1.5f);
  }
}
