package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code connect()}. The implementation takes no more headers once it has tried to
 * connect; where that failed and is tried again, the new call's header has to replace the old one.
 */
final class OpenAdvice {

  private OpenAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.FieldValue("connected") boolean connected,
      @Advice.FieldValue(value = "connecting", readOnly = false) boolean connecting) {
    boolean before = connecting;
    connecting = false;
    Object token = connected ? null : Bridge.enter(slot, self, null);
    connecting = before;
    return token;
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
