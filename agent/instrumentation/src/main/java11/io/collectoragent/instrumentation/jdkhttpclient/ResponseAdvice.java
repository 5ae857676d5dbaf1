package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the constructor of a response, which is called when its body is there. */
final class ResponseAdvice {

  private ResponseAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object request) {
    Bridge.enter(slot, self, request);
  }
}
