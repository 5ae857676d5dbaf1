package io.collectoragent.instrumentation.weaving;

import io.collectoragent.instrumentation.probe.ProbeSlots;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.TypeResolutionStrategy;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * Weaves points into one class file. Thread-safe.
 *
 * <p>Uses Byte Buddy's plain decoration and not its agent builder: with a handful of points and a
 * filter of our own the builder's discovery, pools and listeners would only be loaded and started.
 */
final class Weaver {

  private final ByteBuddy byteBuddy =
      new ByteBuddy(ClassFileVersion.JAVA_V8)
          .with(TypeValidation.DISABLED)
          .with(Implementation.Context.Disabled.Factory.INSTANCE)
          .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
          .ignore(ElementMatchers.none());
  private final ProbeSlots slots;
  private final Vitals vitals;
  private final AgentLog log;

  Weaver(ProbeSlots slots, Vitals vitals, AgentLog log) {
    this.slots = slots;
    this.vitals = vitals;
    this.log = log;
  }

  /** Weaves a class of our own and throws it away; see {@link WarmUp}. */
  void warmUp() {
    String name = WarmUp.class.getName();
    ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(WarmUp.class.getClassLoader());
    TypePool pool = TypePool.Default.WithLazyResolution.of(locator);
    byteBuddy
        .decorate(pool.describe(name).resolve(), locator)
        .visit(new AdviceWeaving(MethodSelector.named("woven"), WarmUp.WarmUpAdvice.class).at(0))
        .make(TypeResolutionStrategy.Disabled.INSTANCE, pool)
        .getBytes();
  }

  /** The woven class, or null where it stays as it is. Never throws. */
  byte[] weave(ClassLoader loader, String name, byte[] bytes, Map<WeavePoint, String> candidates) {
    try {
      ClassFileLocator locator =
          new ClassFileLocator.Compound(
              ClassFileLocator.Simple.of(name, bytes),
              loader == null
                  ? ClassFileLocator.ForClassLoader.ofSystemLoader()
                  : ClassFileLocator.ForClassLoader.of(loader));
      TypePool pool = TypePool.Default.WithLazyResolution.of(locator);
      TypeDescription type = pool.describe(name).resolve();
      List<WeavePoint> matching = matching(candidates.keySet(), type);
      return matching.isEmpty() ? null : weave(type, locator, pool, loader, matching, candidates);
    } catch (Throwable failure) {
      vitals.failed("weaving");
      log.warnOnce("weaving " + name, name + " is not observed: weaving failed with " + failure);
      return null;
    }
  }

  /** Several points of a library share a selector, which walks up the hierarchy once for them. */
  private static List<WeavePoint> matching(Iterable<WeavePoint> candidates, TypeDescription type) {
    List<WeavePoint> matching = new ArrayList<>();
    Map<TypeSelector, Boolean> answers = new IdentityHashMap<>();
    for (WeavePoint point : candidates) {
      Boolean answer = answers.get(point.types());
      if (answer == null) {
        answer = point.types().matches(type);
        answers.put(point.types(), answer);
      }
      if (answer) {
        matching.add(point);
      }
    }
    return matching;
  }

  private byte[] weave(
      TypeDescription type,
      ClassFileLocator locator,
      TypePool pool,
      ClassLoader loader,
      List<WeavePoint> matching,
      Map<WeavePoint, String> names) {
    DynamicType.Builder<?> builder = byteBuddy.decorate(type, locator);
    for (WeavePoint point : matching) {
      int slot = slots.slot(point.probe(), names.get(point), loader, type.getName());
      builder = builder.visit(point.weaving(slot));
    }
    byte[] woven = builder.make(TypeResolutionStrategy.Disabled.INSTANCE, pool).getBytes();
    matching.stream().map(names::get).distinct().forEach(vitals::woven);
    log.debug(type.getName() + " is woven");
    return woven;
  }
}
