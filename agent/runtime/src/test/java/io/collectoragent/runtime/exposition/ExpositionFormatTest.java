package io.collectoragent.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionFormatTest {

  @ParameterizedTest
  @CsvSource({
    "'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1', OPEN_METRICS",
    "'application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;"
        + "q=0.6,application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
        + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1', OPEN_METRICS",
    "Application/OpenMetrics-Text; charset=utf-8, OPEN_METRICS",
    "'text/plain;version=0.0.4;q=0.9,application/openmetrics-text;q=0.1', TEXT",
    "application/openmetrics-text;q=0, TEXT",
    "application/openmetrics-text;q=much, TEXT",
    "application/openmetrics-text2, TEXT",
    "*/*, TEXT",
    "'', TEXT",
    "';;,,;q=,', TEXT",
  })
  void isWhatTheClientWeighsMost(String accept, ExpositionFormat expected) {
    assertThat(ExpositionFormat.of(accept)).isEqualTo(expected);
  }

  @Test
  void isTextForClientsThatSayNothing() {
    assertThat(ExpositionFormat.of(null)).isEqualTo(ExpositionFormat.TEXT);
  }
}
