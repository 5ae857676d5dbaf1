package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code connect()} for https, which takes headers until it is connected. */
final class TlsOpenAdvice {

  private TlsOpenAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot, @Advice.This Object self, @Advice.FieldValue("connected") boolean connected) {
    return connected ? null : Bridge.enter(slot, self, null);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Enter Object token,
      @Advice.This Object self,
      @Advice.Thrown Throwable thrown) {
    if (token != null) {
      Bridge.exit(slot, token, self, null, thrown);
    }
  }
}
