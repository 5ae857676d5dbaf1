package io.collectoragent.instrumentation.executor;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code ForkJoinTask.doExec()}, by which all threads run all tasks, and into {@code
 * tryFire} of a future's stages.
 */
final class ExecAdvice {

  private ExecAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(@Slot int slot, @Advice.This Object task) {
    return Bridge.enter(slot, null, task);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Slot int slot, @Advice.Enter Object token) {
    if (token != null) {
      Bridge.exit(slot, token, null, null, null);
    }
  }
}
