package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into the constructor by which the client follows a redirect: {@code (uri, method, from…)}. */
final class RedirectAdvice {

  private RedirectAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(@Slot int slot, @Advice.This Object self, @Advice.Argument(2) Object from) {
    Bridge.enter(slot, self, from);
  }
}
