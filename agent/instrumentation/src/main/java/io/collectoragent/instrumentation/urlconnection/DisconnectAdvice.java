package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code disconnect()}: only a body that is streamed is sent before anything is read.
 */
final class DisconnectAdvice {

  private DisconnectAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.FieldValue("strOutputStream") Object sent,
      @Advice.FieldValue("inputStream") Object answer) {
    if (sent != null && answer == null) {
      Bridge.enter(slot, self, null);
    }
  }
}
