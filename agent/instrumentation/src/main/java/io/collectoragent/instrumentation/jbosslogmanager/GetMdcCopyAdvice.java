package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code ExtLogRecord.getMdcCopy()}, which until 2.x took a first copy past copyMdc. */
final class GetMdcCopyAdvice {

  private GetMdcCopyAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot, @Advice.This Object self, @Advice.FieldValue("mdcCopy") Object kept) {
    if (kept == null) {
      Bridge.enter(slot, self, null);
    }
  }
}
