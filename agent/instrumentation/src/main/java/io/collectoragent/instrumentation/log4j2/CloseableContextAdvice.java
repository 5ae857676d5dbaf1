package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code CloseableThreadContext.Instance.put(key, value)}. */
final class CloseableContextAdvice {

  private CloseableContextAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object key,
      @Advice.FieldValue("originalValues") Object originals) {
    Bridge.enter(slot, self, key, originals);
  }
}
