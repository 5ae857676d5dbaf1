package io.collectoragent.instrumentation.springscheduling;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the handler that a scheduler gives to tasks that have none. */
final class HandledErrorAdvice {

  private HandledErrorAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object error) {
    Bridge.enter(slot, self, error);
  }
}
