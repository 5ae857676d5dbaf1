package io.collectoragent.instrumentation.jsonlines;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code encode(event)}: the layout is not asked where there is a line. */
public final class EncodedAdvice {

  private EncodedAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object event) {
    return Bridge.enter(slot, self, event);
  }

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Advice.Enter Object line,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object encoded) {
    if (line != null) {
      encoded = line;
    }
  }
}
