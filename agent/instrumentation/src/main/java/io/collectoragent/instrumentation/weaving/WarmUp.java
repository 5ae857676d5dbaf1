package io.collectoragent.instrumentation.weaving;

import net.bytebuddy.asm.Advice;

/**
 * A class and an advice that are woven once, to no effect, before the application's are: Byte
 * Buddy's classes are initialised by one thread then, and not by two that could wait for each
 * other.
 */
final class WarmUp {

  private WarmUp() {}

  Object woven(String argument) {
    return argument;
  }

  /** Uses what the real ones use. */
  static final class WarmUpAdvice {

    private WarmUpAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(
        @Slot int slot,
        @Kept Object kept,
        @Advice.This Object self,
        @Advice.Argument(0) Object sql) {
      kept = slot < 0 ? self : sql;
      return kept;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
        @Slot int slot,
        @Advice.Enter Object token,
        @Advice.Return(readOnly = false) Object result,
        @Advice.Thrown Throwable thrown) {
      if (slot < 0 && thrown == null) {
        result = token;
      }
    }
  }
}
