package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the method by which a pool takes a task. */
final class HandOverAdvice {

  private HandOverAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object task) {
    Bridge.enter(slot, self, task);
  }
}
