package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code WriterAppender.subAppend(event)}: left out where the line was written. */
final class SubAppendAdvice {

  private SubAppendAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
  static Object enter(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Argument(0) Object event,
      @Advice.FieldValue("qw") Object writer) {
    return Bridge.enter(slot, self, event, writer);
  }
}
