package io.collectoragent.instrumentation.jsonlines;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code encode(event, destination)}: left out where the line was written there. Where
 * it could not be, the method fails with what the destination failed with, as ever.
 */
public final class WrittenAdvice {

  private WrittenAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object event,
      @Advice.Argument(1) Object destination) {
    return Bridge.enter(slot, self, event, destination);
  }

  @Advice.OnMethodExit(onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter Object written, @Advice.Thrown(readOnly = false) Throwable thrown) {
    if (written instanceof Throwable) {
      thrown = (Throwable) written;
    }
  }
}
