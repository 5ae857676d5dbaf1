package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code ForkJoinTask.invokeAll}, which forks all but the first. */
final class InvokeAllAdvice {

  private InvokeAllAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.Argument(0) Object first) {
    Bridge.enter(slot, null, first);
  }
}
