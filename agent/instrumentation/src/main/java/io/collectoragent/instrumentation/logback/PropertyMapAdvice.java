package io.collectoragent.instrumentation.logback;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code LogbackMDCAdapter.getPropertyMap()}, which only log events call. */
final class PropertyMapAdvice {

  private PropertyMapAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object map) {
    map = Bridge.replace(slot, self, map);
  }
}
