package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the methods by which a task hands itself over, or runs itself. */
final class ForkAdvice {

  private ForkAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object task) {
    Bridge.enter(slot, null, task);
  }
}
