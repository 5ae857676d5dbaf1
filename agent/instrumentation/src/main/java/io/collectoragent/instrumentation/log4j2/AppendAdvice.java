package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code LoggerConfig.callAppenders(event)}, after levels and filters. */
final class AppendAdvice {

  private AppendAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(@Slot int slot, @Advice.This Object self, @Advice.Argument(0) Object event) {
    Bridge.enter(slot, self, event);
  }
}
