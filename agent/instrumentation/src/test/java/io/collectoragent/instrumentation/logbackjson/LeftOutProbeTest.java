package io.collectoragent.instrumentation.logbackjson;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.junit.jupiter.api.Test;

class LeftOutProbeTest {

  private final LeftOutProbe probe = new LeftOutProbe(null);

  @Test
  void anEncoderOfLoggersHasNoHeader() {
    Object encoder = encoder(new LoggerContext());

    assertThat(probe.enter(encoder, null, null)).isSameAs(encoder);
  }

  /** As logback-access has, whose events stay as they are. */
  @Test
  void anEncoderOfAnotherContextKeepsIts() {
    assertThat(probe.enter(encoder(new ContextBase()), null, null)).isNull();
  }

  private static Object encoder(Context context) {
    LayoutWrappingEncoder<Object> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    return encoder;
  }
}
