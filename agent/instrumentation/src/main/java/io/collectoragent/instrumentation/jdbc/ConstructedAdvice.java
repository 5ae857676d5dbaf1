package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into a constructor that takes one thing, at its end. */
final class ConstructedAdvice {

  private ConstructedAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object argument) {
    Bridge.enter(slot, self, argument);
  }
}
