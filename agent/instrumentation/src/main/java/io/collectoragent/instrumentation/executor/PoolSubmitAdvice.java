package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the method by which a fork-join pool of Java 19 and later takes a task. */
final class PoolSubmitAdvice {

  private PoolSubmitAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object pool, @Advice.Argument(1) Object task) {
    Bridge.enter(slot, pool, task);
  }
}
