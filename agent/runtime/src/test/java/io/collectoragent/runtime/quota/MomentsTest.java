package io.collectoragent.runtime.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a limit is reset, in the forms that APIs tell it in. */
class MomentsTest {

  private static final long NOW = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30|30000",
        " 30 |30000",
        "0|0",
        "1.5|1500",
        "594.123|594123",
        "12ms|12",
        "6s|6000",
        "1m30s|90000",
        "1h2m3.5s|3723500",
        "6m0s|360000",
        "1d|86400000",
        "1772366460|60000",
        "1772366460.25|60250",
        "1772366460250|60250",
        "1772366340|-60000",
        "2026-03-01T12:01:00Z|60000",
        "2026-03-01T13:01:00.250+01:00|60250",
        "2026-03-01 12:01:00Z|60000",
        "Sun, 1 Mar 2026 12:01:00 GMT|60000",
        "Sun, 01 Mar 2026 12:01:00 GMT|60000",
      })
  void areRead(String said, long fromNow) {
    assertThat(Moments.epochMillis(said, NOW) - NOW).isEqualTo(fromNow);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "-30s",
        "+5",
        "abc",
        "s",
        "1x",
        "1m30",
        "ms",
        "1..2",
        "1.2.3s",
        ".",
        "NaN",
        "Infinity",
        "1e9",
        "0x10",
        "99999999999",
        "9999999999999999",
        "99999999999999999999999999",
        "4000d",
        "2026-13-01T00:00:00Z",
        "2026-03-01T12:01:00",
        "9999-03-01T12:01:00Z",
        "+999999999-01-01T00:00:00Z",
        "Mon, 01 Mar 2026 12:01:00 GMT",
        ":::",
        "12:00",
        "١٢",
        "${jndi:ldap://x}",
        "2026-03-01T12:01:00Z2026-03-01T12:01:00Z2026-03-01T12:01:00Z"
      })
  void orAreUnknown(String said) {
    assertThat(Moments.epochMillis(said, NOW)).isEqualTo(Moments.UNKNOWN);
  }
}
