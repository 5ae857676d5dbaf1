package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.observation.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSamplingTest {

  private static final int TRACES = 100_000;

  private final List<String> complaints = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "always_on,, 1",
    "PARENTBASED_ALWAYS_ON,, 1",
    "always_off,, 0",
    "parentbased_always_off,, 0",
    "traceidratio,, 1",
    "traceidratio, 0, 0",
    "traceidratio, 0.1, 0.1",
    "parentbased_traceidratio, 0.75, 0.75"
  })
  void samplesItsShareOfTraces(String sampler, String argument, double share) {
    assertThat(share(sampling(sampler, argument))).isCloseTo(share, within(share % 1 / 10));
    assertThat(complaints).isEmpty();
  }

  @Test
  void samplesAllUnlessToldOtherwise() {
    Sampling sampling = TraceSampling.of(new OtelSettings(Map.of(), Map.of(), complaints));
    assertThat(share(sampling)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sometimes", "jaeger_remote"})
  void aSamplerThatIsNotKnownSamplesAllAndCostsAComplaint(String sampler) {
    assertThat(share(sampling(sampler, null))).isEqualTo(1);
    assertThat(complaints).hasSize(1).first().asString().contains("otel.traces.sampler=" + sampler);
  }

  @Test
  void aBadRatioSamplesAllAndCostsAComplaint() {
    assertThat(share(sampling("traceidratio", "10%"))).isEqualTo(1);
    assertThat(complaints).hasSize(1);
  }

  @Test
  void decidesByTheTraceIdAlone() {
    Sampling half = sampling("traceidratio", "0.5");
    Sampling more = sampling("traceidratio", "0.6");
    Random ids = new Random(7);
    for (int i = 0; i < 1000; i++) {
      long id = ids.nextLong();
      assertThat(half.samples(id)).isEqualTo(half.samples(id));
      assertThat(!half.samples(id) || more.samples(id)).isTrue();
    }
  }

  private Sampling sampling(String sampler, String argument) {
    Map<String, String> properties =
        argument == null
            ? Map.of("otel.traces.sampler", sampler)
            : Map.of("otel.traces.sampler", sampler, "otel.traces.sampler.arg", argument);
    return TraceSampling.of(new OtelSettings(properties, Map.of(), complaints));
  }

  private static double share(Sampling sampling) {
    Random ids = new Random(42);
    int sampled = 0;
    for (int i = 0; i < TRACES; i++) {
      sampled += sampling.samples(ids.nextLong()) ? 1 : 0;
    }
    return (double) sampled / TRACES;
  }
}
