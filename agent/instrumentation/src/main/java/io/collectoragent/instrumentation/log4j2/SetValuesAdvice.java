package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code RingBufferLogEvent.setValues}, which the thread that logs calls. */
final class SetValuesAdvice {

  private SetValuesAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot,
      @Advice.Argument(value = 7, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object map) {
    map = Bridge.replace(slot, null, map);
  }
}
