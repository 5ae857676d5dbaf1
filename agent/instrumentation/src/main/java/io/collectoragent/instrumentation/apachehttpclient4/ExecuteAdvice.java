package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Woven into {@code execute(target, request, context)} and {@code doExecute} alike. What ends there
 * is the response or, where there is none, the request that failed.
 */
final class ExecuteAdvice {

  private ExecuteAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object target,
      @Advice.Argument(1) Object request) {
    return Bridge.enter(slot, self, target, request);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Enter Object token,
      @Advice.This Object self,
      @Advice.Argument(1) Object request,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object response,
      @Advice.Thrown Throwable thrown) {
    if (token != null) {
      Bridge.exit(slot, token, self, thrown == null ? response : request, thrown);
    }
  }
}
