package io.collectoragent.instrumentation.quartz;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code Job.execute} as the application wrote it. */
final class JobAdvice {

  private JobAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(@Slot int slot, @Advice.This Object self) {
    return Bridge.enter(slot, self, self);
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
