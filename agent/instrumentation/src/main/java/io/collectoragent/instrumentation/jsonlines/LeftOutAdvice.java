package io.collectoragent.instrumentation.jsonlines;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven around what stands before and after all lines, as a layout of HTML has it. */
public final class LeftOutAdvice {

  private LeftOutAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(@Slot int slot, @Advice.This Object self) {
    return Bridge.enter(slot, self, null);
  }
}
