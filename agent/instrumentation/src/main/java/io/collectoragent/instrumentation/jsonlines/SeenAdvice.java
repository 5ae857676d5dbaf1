package io.collectoragent.instrumentation.jsonlines;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into a method of one argument that has to be known, and no more. */
public final class SeenAdvice {

  private SeenAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object argument) {
    Bridge.enter(slot, self, argument);
  }
}
