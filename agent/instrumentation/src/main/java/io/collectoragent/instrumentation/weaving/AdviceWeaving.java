package io.collectoragent.instrumentation.weaving;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.pool.TypePool;

/** An advice bound to a slot, on the methods that are selected. Immutable. */
final class AdviceWeaving {

  private final MethodSelector methods;
  private final Class<?> advice;

  AdviceWeaving(MethodSelector methods, Class<?> advice) {
    this.methods = methods;
    this.advice = advice;
  }

  /**
   * The advice is read from its class file: asking the loaded class for its annotations would make
   * the JVM generate a proxy class for each, and a plain constant would load Byte Buddy's whole
   * model of constants. The JDK's classes that its annotations name are taken as they are loaded:
   * their files would have to be read, and on Java 8 this loader does not find them.
   */
  AsmVisitorWrapper at(int slot, Advice.OffsetMapping kept) {
    ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(advice.getClassLoader());
    TypePool pool =
        new TypePool.Default.WithLazyResolution(
            TypePool.CacheProvider.Simple.withObjectType(),
            locator,
            TypePool.Default.ReaderMode.FAST,
            TypePool.ClassLoading.ofBootLoader());
    TypeDescription described = pool.describe(advice.getName()).resolve();
    return Advice.withCustomMapping()
        .bind(Slot.class, IntegerConstant.forValue(slot), int.class)
        .bind(Kept.class, kept)
        .to(described, locator)
        .on(methods.matcher());
  }
}
