package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the examples of the W3C recommendation. */
class TraceIdsTest {

  @Test
  void printsASampledSpanAsTheRecommendationDoes() {
    CollectionRun run = run(true, 0x00f067aa0ba902b7L);
    assertThat(TraceIds.traceId(run)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(TraceIds.spanId(run)).isEqualTo("00f067aa0ba902b7");
    assertThat(TraceIds.flags(run)).isEqualTo("01");
    assertThat(TraceIds.traceParent(run))
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }

  @Test
  void printsASpanThatIsNotSampledAsTheRecommendationDoes() {
    CollectionRun run = run(false, 0x00f067aa0ba902b7L);
    assertThat(TraceIds.flags(run)).isEqualTo("00");
    assertThat(TraceIds.traceParent(run))
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
  }

  @Test
  void keepsLeadingZeroesAndHighBits() {
    assertThat(TraceIds.spanId(run(true, 1))).isEqualTo("0000000000000001");
    assertThat(TraceIds.spanId(run(true, -1))).isEqualTo("ffffffffffffffff");
  }

  @Test
  void generatedIdsAreWellFormed() {
    Observer observer = new Observer(Clock.SYSTEM, low -> true, List.of(), null);
    CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "c-1"));
    assertThat(TraceIds.traceParent(run))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .doesNotContain("0000000000000000");
  }

  private static CollectionRun run(boolean sampled, long spanId) {
    CollectionRun run = new CollectionRun(new Collector("prices"), "c-1");
    run.startAsRoot(0x4bf92f3577b34da6L, 0xa3ce929d0e0e4736L, sampled, 0);
    run.start(spanId, 0);
    return run;
  }
}
