package io.collectoragent.instrumentation.mdc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code MDC.get(key)}; what the application put there itself goes first. */
final class MdcGetAdvice {

  private MdcGetAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Argument(0) Object key,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object value) {
    if (value == null) {
      value = Bridge.enter(slot, null, key);
    }
  }
}
