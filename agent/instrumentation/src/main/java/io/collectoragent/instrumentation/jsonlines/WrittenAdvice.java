package io.collectoragent.instrumentation.jsonlines;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code encode(event, destination)}: left out where the line was written there. */
public final class WrittenAdvice {

  private WrittenAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object event,
      @Advice.Argument(1) Object destination) {
    return Bridge.enter(slot, self, event, destination);
  }
}
