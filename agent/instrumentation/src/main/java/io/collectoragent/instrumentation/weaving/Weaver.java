package io.collectoragent.instrumentation.weaving;

import io.collectoragent.instrumentation.probe.ProbeSlots;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
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

  private static final KeptField KEPT = new KeptField();

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
        .visit(
            new AdviceWeaving(MethodSelector.named("woven"), WarmUp.WarmUpAdvice.class).at(0, KEPT))
        .visit(KEPT)
        .make(TypeResolutionStrategy.Disabled.INSTANCE, pool)
        .getBytes();
  }

  /** The woven class, or null where it stays as it is. Never throws. */
  byte[] weave(Candidate candidate) {
    try {
      ClassFileLocator locator = candidate.locator();
      TypePool pool = TypePool.Default.WithLazyResolution.of(locator);
      TypeDescription type = pool.describe(candidate.name()).resolve();
      List<WeavePoint> matching = candidate.matching(type);
      if (matching.isEmpty()) {
        return null;
      }
      byte[] woven =
          weave(byteBuddy.decorate(type, locator), candidate, matching)
              .make(TypeResolutionStrategy.Disabled.INSTANCE, pool)
              .getBytes();
      matching.stream().map(candidate::library).distinct().forEach(vitals::woven);
      log.debug(candidate.name() + " is woven");
      return woven;
    } catch (Throwable failure) {
      String name = candidate.name();
      vitals.failed("weaving");
      log.warnOnce("weaving " + name, name + " is not observed: weaving failed with " + failure);
      return null;
    }
  }

  private DynamicType.Builder<?> weave(
      DynamicType.Builder<?> type, Candidate candidate, List<WeavePoint> points) {
    boolean keeps =
        points.stream().anyMatch(WeavePoint::keeps) && KeptField.fits(candidate.redefined());
    Advice.OffsetMapping kept = keeps ? KEPT : KeptField.ABSENT;
    DynamicType.Builder<?> woven = keeps ? type.visit(KEPT) : type;
    for (WeavePoint point : points) {
      String library = candidate.library(point);
      for (WeavePoint one : point.in(slots.context())) {
        int slot = slots.slot(one.probe(), library, candidate.loader(), candidate.name());
        woven = woven.visit(one.weaving(slot, kept));
      }
    }
    return woven;
  }
}
