package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code getInputStream()}. The status is read from the field, for asking for it could
 * send a request of our own.
 */
final class ReadAdvice {

  private ReadAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.FieldValue("inputStream") Object answer,
      @Advice.FieldValue("rememberedException") Object failure) {
    return Bridge.enter(slot, self, answer, failure);
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
