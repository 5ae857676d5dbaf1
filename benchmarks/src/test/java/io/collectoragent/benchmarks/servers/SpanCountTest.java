package io.collectoragent.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SpanCountTest {

  /** Number 1 or 2, with a length. */
  private static final byte FIRST = 0x0a;

  private static final byte SECOND = 0x12;

  @Test
  void countsTheSpansOfAllScopesAndNothingElse() {
    byte[] request = {
      FIRST,
      11, // resource spans
      FIRST,
      1,
      9, // their resource
      SECOND,
      6, // scope spans
      FIRST,
      0, // their scope
      SECOND,
      0,
      SECOND,
      0, // two spans
      FIRST,
      6, // further resource spans
      SECOND,
      4, // scope spans
      SECOND,
      2,
      8,
      1 // a span with a field
    };

    assertThat(SpanCount.in(ByteBuffer.wrap(request))).isEqualTo(3);
  }

  @Test
  void countsNothingInNothing() {
    assertThat(SpanCount.in(ByteBuffer.allocate(0))).isZero();
  }
}
