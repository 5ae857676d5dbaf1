package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code getOutputStream()}. Once the response was read nothing is written any more; as
 * to {@code connecting}, see {@link OpenAdvice}.
 */
final class WriteAdvice {

  private WriteAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.FieldValue("inputStream") Object answer,
      @Advice.FieldValue(value = "connecting", readOnly = false) boolean connecting) {
    boolean before = connecting;
    connecting = false;
    Object token = answer != null ? null : Bridge.enter(slot, self, null);
    connecting = before;
    return token;
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Enter Object token,
      @Advice.This Object self,
      @Advice.FieldValue("responseCode") int status,
      @Advice.Thrown Throwable thrown) {
    if (token != null) {
      Bridge.exit(slot, token, self, status, thrown);
    }
  }
}
