package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.instrumentation.weaving.Slot;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into {@code Log4jLogEvent.createMap(properties)}, which each event took its map from. */
final class CreateMapAdvice {

  private CreateMapAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class)
  static void exit(
      @Slot int slot,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object map) {
    map = Bridge.replace(slot, null, map);
  }
}
