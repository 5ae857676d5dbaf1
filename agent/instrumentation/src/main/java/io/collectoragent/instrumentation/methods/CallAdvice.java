package io.collectoragent.instrumentation.methods;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven around a method that a rule names. */
final class CallAdvice {

  private CallAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static Object enter(
      @Slot int slot,
      @Advice.This(optional = true) Object self,
      @Advice.AllArguments Object[] arguments) {
    return Bridge.enter(slot, self, arguments);
  }

  @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Enter Object token,
      @Advice.This(optional = true) Object self,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object result,
      @Advice.Thrown Throwable thrown) {
    if (token != null) {
      Bridge.exit(slot, token, self, result, thrown);
    }
  }
}
