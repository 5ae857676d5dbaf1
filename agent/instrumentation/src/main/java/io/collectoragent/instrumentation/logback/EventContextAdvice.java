package io.collectoragent.instrumentation.logback;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code LoggingEvent.getMDCPropertyMap()}, which takes the map once and keeps it. */
final class EventContextAdvice {

  private EventContextAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static boolean enter(@Advice.FieldValue("mdcPropertyMap") Object kept) {
    return kept == null;
  }

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.This Object self,
      @Advice.Enter boolean first,
      @Advice.FieldValue(
              value = "mdcPropertyMap",
              readOnly = false,
              typing = Assigner.Typing.DYNAMIC)
          Object kept,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object map) {
    if (first) {
      kept = Bridge.replace(slot, self, map);
      map = kept;
    }
  }
}
