package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.instrumentation.weaving.Kept;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into a prepared statement's {@code addBatch()}, which is called for each row. */
final class AddRowAdvice {

  private AddRowAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(@Slot int slot, @Advice.This Object self, @Kept Object kept) {
    Object batch = kept;
    if (batch == null) {
      batch = Bridge.enter(slot, self, null);
      kept = batch;
    }
    if (batch != null) {
      ((PendingBatch) batch).begin();
    }
    return batch;
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter Object batch, @Advice.Thrown Throwable thrown) {
    if (batch != null) {
      ((PendingBatch) batch).end(thrown);
    }
  }
}
