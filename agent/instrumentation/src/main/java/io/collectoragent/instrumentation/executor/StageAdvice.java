package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the constructor of what a future does when it is complete. */
final class StageAdvice {

  private StageAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(@Slot int slot, @Advice.This Object stage) {
    Bridge.enter(slot, null, stage);
  }
}
