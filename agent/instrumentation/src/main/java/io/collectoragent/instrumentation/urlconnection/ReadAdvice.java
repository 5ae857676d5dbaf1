package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code getInputStream()}. The status is read from the field, for asking for it could
 * send a request of our own. Headers can be asked for where the response's stream is there; but
 * from 400 on each time an exception would be made anew, with its stack, of the one that is
 * remembered: it is put aside while the agent asks.
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
      @Advice.FieldValue("inputStream") Object answer,
      @Advice.FieldValue(value = "rememberedException", readOnly = false) Exception failure,
      @Advice.Thrown Throwable thrown) {
    if (token != null) {
      Exception remembered = failure;
      failure = answer == null ? remembered : null;
      try {
        Bridge.exit(slot, token, self, status, thrown);
      } finally {
        failure = remembered;
      }
    }
  }
}
