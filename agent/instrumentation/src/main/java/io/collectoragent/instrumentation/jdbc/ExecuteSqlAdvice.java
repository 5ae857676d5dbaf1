package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Kept;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into the methods of a statement that are given SQL. */
final class ExecuteSqlAdvice {

  private ExecuteSqlAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object sql, @Kept Object kept) {
    return Bridge.enter(slot, self, sql, kept);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Enter Object token,
      @Advice.This Object self,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object result,
      @Advice.Thrown Throwable thrown) {
    Bridge.exit(slot, token, self, result, thrown);
  }
}
