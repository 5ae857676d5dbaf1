package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.instrumentation.weaving.Kept;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into a prepared statement's methods that set a parameter to what is no text. */
final class ForgetParameterAdvice {

  private ForgetParameterAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) int parameter,
      @Kept Object kept) {
    Object batch = kept;
    if (batch == null) {
      batch = Bridge.enter(slot, self, null);
      kept = batch;
    }
    if (batch != null && ((PendingBatch) batch).wants(parameter)) {
      ((PendingBatch) batch).set(parameter, null);
    }
  }
}
