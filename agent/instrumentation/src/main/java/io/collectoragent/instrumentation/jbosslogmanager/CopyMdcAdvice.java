package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code ExtLogRecord.copyMdc()}, which takes the copy once and keeps it. */
final class CopyMdcAdvice {

  private CopyMdcAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static boolean enter(@Advice.FieldValue("mdcCopy") Object kept) {
    return kept == null;
  }

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Enter boolean first,
      @Advice.FieldValue("mdcCopy") Object copy) {
    if (first) {
      Bridge.enter(slot, self, copy);
    }
  }
}
