package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.instrumentation.weaving.Kept;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into a prepared statement's {@code clearParameters()}, which some call for each row. */
final class ClearParametersAdvice {

  private ClearParametersAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(@Slot int slot, @Advice.This Object self, @Kept Object kept) {
    Object batch = kept;
    if (batch == null) {
      batch = Bridge.enter(slot, self, null);
      kept = batch;
    }
    if (batch != null) {
      ((PendingBatch) batch).clearParameters();
    }
  }
}
