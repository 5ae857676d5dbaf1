package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code ContextDataInjector.injectContextData(properties, reusable)}. */
final class InjectAdvice {

  private InjectAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(1) Object reusable,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object data) {
    Object merged = Bridge.enter(slot, self, data, reusable);
    data = merged == null ? data : merged;
  }
}
