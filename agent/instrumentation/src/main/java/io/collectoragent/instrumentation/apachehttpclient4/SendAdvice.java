package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code HttpRequestExecutor.execute(request, connection, context)}. */
final class SendAdvice {

  private SendAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object request) {
    Bridge.enter(slot, self, request);
  }
}
