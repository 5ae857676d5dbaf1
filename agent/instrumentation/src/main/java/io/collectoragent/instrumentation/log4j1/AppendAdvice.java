package io.collectoragent.instrumentation.log4j1;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/**
 * Woven into {@code Category.callAppenders(event)}, after the levels have let the event through.
 */
final class AppendAdvice {

  private AppendAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object event) {
    Bridge.enter(slot, self, event);
  }
}
