package io.collectoragent.instrumentation.weaving;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.ProbeSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** One place in a library: which classes, which methods, what is woven in and what it leads to. */
public final class WeavePoint {

  private final TypeSelector types;
  private final BiFunction<Integer, Advice.OffsetMapping, AsmVisitorWrapper> weaving;
  private final ProbeSpec probe;
  private final boolean keeps;
  private final Predicate<ProbeContext> condition;
  private final List<WeavePoint> others;

  private WeavePoint(
      TypeSelector types,
      BiFunction<Integer, Advice.OffsetMapping, AsmVisitorWrapper> weaving,
      ProbeSpec probe,
      boolean keeps) {
    this(types, weaving, probe, keeps, context -> false, Collections.emptyList());
  }

  private WeavePoint(
      TypeSelector types,
      BiFunction<Integer, Advice.OffsetMapping, AsmVisitorWrapper> weaving,
      ProbeSpec probe,
      boolean keeps,
      Predicate<ProbeContext> condition,
      List<WeavePoint> others) {
    this.types = types;
    this.weaving = weaving;
    this.probe = probe;
    this.keeps = keeps;
    this.condition = condition;
    this.others = others;
  }

  /** Advice around methods, leading to a probe that knows the JDK's types only. */
  public static WeavePoint of(
      TypeSelector types,
      MethodSelector methods,
      Class<?> advice,
      Function<ProbeContext, Probe> probe) {
    return new WeavePoint(
        types, new AdviceWeaving(methods, advice)::at, ProbeSpec.shared(probe), false);
  }

  /** Advice around methods, leading to a probe that knows the library's types, by its name. */
  public static WeavePoint ofLibrary(
      TypeSelector types, MethodSelector methods, Class<?> advice, String probeClass) {
    return new WeavePoint(
        types, new AdviceWeaving(methods, advice)::at, ProbeSpec.ofLibrary(probeClass), false);
  }

  /** For the rare method that has to be changed in its middle. */
  public static WeavePoint ofVisitor(
      TypeSelector types,
      Function<Integer, AsmVisitorWrapper> weaving,
      Function<ProbeContext, Probe> probe) {
    return new WeavePoint(
        types, (slot, kept) -> weaving.apply(slot), ProbeSpec.shared(probe), false);
  }

  /** The same in classes that get a field, which the advice then has as {@link Kept}. */
  public WeavePoint keeping() {
    return new WeavePoint(types, weaving, probe, true, condition, others);
  }

  /**
   * The same, but others in its place where a condition holds, which is asked when a class is
   * woven: what the user wants is not known yet when the points are made.
   *
   * @param instead of the same classes
   */
  public WeavePoint unless(Predicate<ProbeContext> holds, WeavePoint... instead) {
    return new WeavePoint(types, weaving, probe, keeps, holds, Arrays.asList(instead));
  }

  /** This, or those that stand in its place. */
  List<WeavePoint> in(ProbeContext context) {
    return condition.test(context) ? others : Collections.singletonList(this);
  }

  TypeSelector types() {
    return types;
  }

  boolean keeps() {
    return keeps;
  }

  AsmVisitorWrapper weaving(int slot, Advice.OffsetMapping kept) {
    return weaving.apply(slot, kept);
  }

  ProbeSpec probe() {
    return probe;
  }
}
