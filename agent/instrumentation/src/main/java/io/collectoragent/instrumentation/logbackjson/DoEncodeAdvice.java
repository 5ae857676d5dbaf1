package io.collectoragent.instrumentation.logbackjson;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code doEncode(event)} of Logback 1.1: left out where the line was written. Where it
 * could not be, the method fails with what the stream failed with, as ever.
 */
final class DoEncodeAdvice {

  private DoEncodeAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object event,
      @Advice.FieldValue("outputStream") Object stream) {
    return Bridge.enter(slot, self, event, stream);
  }

  @Advice.OnMethodExit(onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter Object written, @Advice.Thrown(readOnly = false) Throwable thrown) {
    if (written instanceof Throwable) {
      thrown = (Throwable) written;
    }
  }
}
