package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code ScheduledFutureTask.run()}; a period of 0 is a task that runs once. */
final class PeriodicAdvice {

  private PeriodicAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot, @Advice.This Object self, @Advice.FieldValue("period") long period) {
    if (period != 0) {
      Bridge.enter(slot, self, null);
    }
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot, @Advice.This Object self, @Advice.FieldValue("period") long period) {
    if (period != 0) {
      Bridge.exit(slot, null, self, null, null);
    }
  }
}
