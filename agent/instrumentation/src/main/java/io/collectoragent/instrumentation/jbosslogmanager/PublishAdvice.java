package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;

/** Woven into {@code LoggerNode.publish(record)}: of the record's logger, and of those above it. */
final class PublishAdvice {

  private PublishAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class)
  static void enter(
      @Slot int slot,
      @Advice.Argument(0) Object record,
      @Advice.FieldValue("fullName") Object name) {
    Bridge.enter(slot, null, record, name);
  }
}
