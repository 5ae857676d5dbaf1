package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into the constructor by which the client copies a request before it sends it. */
final class HeadersAdvice {

  private HeadersAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.FieldValue(value = "userHeaders", readOnly = false, typing = Assigner.Typing.DYNAMIC)
          Object headers) {
    headers = Bridge.replace(slot, self, headers);
  }
}
