package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into what makes the client's own future of an answer. */
final class AnswerAdvice {

  private AnswerAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.FieldValue("request") Object request,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
    answer = Bridge.replace(slot, request, answer);
  }
}
