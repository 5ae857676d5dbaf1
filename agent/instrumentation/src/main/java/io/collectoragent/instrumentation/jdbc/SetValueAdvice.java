package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.instrumentation.weaving.Kept;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Woven into a prepared statement's methods that set a parameter to what is no text, where a rule
 * asks for such values: a number becomes an object only if its parameter is wanted.
 */
final class SetValueAdvice {

  private SetValueAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) int parameter,
      @Advice.Argument(value = 1, typing = Assigner.Typing.DYNAMIC) Object value,
      @Kept Object kept) {
    Object batch = kept;
    if (batch == null) {
      batch = Bridge.enter(slot, self, null);
      kept = batch;
    }
    if (batch != null && ((PendingBatch) batch).wants(parameter)) {
      ((PendingBatch) batch).set(parameter, value);
    }
  }
}
