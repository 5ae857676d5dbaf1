package io.collectoragent.instrumentation.log4j1;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code LoggingEvent.getMDCCopy()}, which takes the copy once and keeps it. */
final class ContextCopyAdvice {

  private ContextCopyAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static boolean enter(@Advice.FieldValue("mdcCopyLookupRequired") boolean first) {
    return first;
  }

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Enter boolean first,
      @Advice.FieldValue(value = "mdcCopy", readOnly = false, typing = Assigner.Typing.DYNAMIC)
          Object copy) {
    if (first) {
      copy = Bridge.replace(slot, self, copy);
    }
  }
}
