package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into methods of which only counts that they are under way. */
final class InsideAdvice {

  private InsideAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(@Slot int slot, @Advice.This Object self) {
    return Bridge.enter(slot, self, null);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Slot int slot, @Advice.Enter Object token, @Advice.This Object self) {
    Bridge.exit(slot, token, self, null, null);
  }
}
