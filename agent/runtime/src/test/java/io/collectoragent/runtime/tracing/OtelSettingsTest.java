package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtelSettingsTest {

  private final List<String> complaints = new ArrayList<>();

  @Test
  void aPropertyComesBeforeItsVariable() {
    OtelSettings settings =
        new OtelSettings(
            Map.of("otel.service.name", "of-property"),
            Map.of("OTEL_SERVICE_NAME", "of-variable", "OTEL_TRACES_EXPORTER", " otlp "),
            complaints);
    assertThat(settings.text("otel.service.name")).isEqualTo("of-property");
    assertThat(settings.text("otel.traces.exporter")).isEqualTo("otlp");
    assertThat(settings.text("otel.propagators")).isNull();
    assertThat(settings.text("otel.propagators", "none")).isEqualTo("none");
  }

  @Test
  void whatIsEmptyIsNotSet() {
    assertThat(settings("otel.service.name", "  ").text("otel.service.name")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "-1", "1.5", "99999999999999999999"})
  void aNumberThatCannotBeUsedCostsAComplaintAndGivesTheDefault(String value) {
    assertThat(settings("otel.bsp.schedule.delay", value).positive("otel.bsp.schedule.delay", 5000))
        .isEqualTo(5000);
    assertThat(complaints)
        .containsExactly(
            "otel.bsp.schedule.delay=" + value + ": allows a number above 0, 5000 is used");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0.25, 0.25", "1e-3, 0.001"})
  void aRatioIsFromZeroToOne(String value, double ratio) {
    assertThat(settings("k", value).ratio("k", 0.5)).isEqualTo(ratio);
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-0.1", "NaN", "half"})
  void aRatioThatCannotBeUsedCostsAComplaint(String value) {
    assertThat(settings("k", value).ratio("k", 0.5)).isEqualTo(0.5);
    assertThat(complaints).hasSize(1);
  }

  @Test
  void pairsAreDecodedAndWhatIsNoPairIsLeftOut() {
    String value = "a=1, b = two%20words ,c=x+y,d=%zz,=no key,nothing,e=1=2,f=";
    assertThat(settings("k", value).pairs("k"))
        .containsExactly(
            Map.entry("a", "1"),
            Map.entry("b", "two words"),
            Map.entry("c", "x+y"),
            Map.entry("d", "%zz"),
            Map.entry("e", "1=2"),
            Map.entry("f", ""));
    assertThat(settings("k", "").pairs("k")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'tracecontext,baggage', true",
    "'b3, TraceContext', true",
    "b3, false",
    "none, false",
    "'', true"
  })
  void traceContextIsPropagatedUnlessOthersAreNamed(String propagators, boolean propagates) {
    assertThat(settings("otel.propagators", propagators).propagatesTraceContext())
        .isEqualTo(propagates);
  }

  @Test
  void whereTheSdkIsDisabledNothingIsPropagated() {
    assertThat(settings("otel.sdk.disabled", "TRUE").propagatesTraceContext()).isFalse();
  }

  private OtelSettings settings(String key, String value) {
    return new OtelSettings(Map.of(key, value), Map.of(), complaints);
  }
}
