package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the methods that put a request's head on the wire, in each version of HTTP. */
final class WireAdvice {

  private WireAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot, @Advice.This Object self, @Advice.FieldValue("request") Object request) {
    Bridge.enter(slot, self, request);
  }
}
