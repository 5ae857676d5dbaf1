package io.collectoragent.instrumentation.weaving;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;

/** An advice bound to a slot, on the methods that are selected. Immutable. */
final class AdviceWeaving {

  private final MethodSelector methods;
  private final Class<?> advice;

  AdviceWeaving(MethodSelector methods, Class<?> advice) {
    this.methods = methods;
    this.advice = advice;
  }

  AsmVisitorWrapper at(int slot) {
    return Advice.withCustomMapping()
        .bind(Slot.class, slot)
        .to(advice, ClassFileLocator.ForClassLoader.of(advice.getClassLoader()))
        .on(methods.matcher());
  }
}
