package io.collectoragent.instrumentation.weaving;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.ProbeSpec;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** One place in a library: which classes, which methods, what is woven in and what it leads to. */
public final class WeavePoint {

  private final TypeSelector types;
  private final BiFunction<Integer, Advice.OffsetMapping, AsmVisitorWrapper> weaving;
  private final ProbeSpec probe;
  private final boolean keeps;

  private WeavePoint(
      TypeSelector types,
      BiFunction<Integer, Advice.OffsetMapping, AsmVisitorWrapper> weaving,
      ProbeSpec probe,
      boolean keeps) {
    this.types = types;
    this.weaving = weaving;
    this.probe = probe;
    this.keeps = keeps;
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
    return new WeavePoint(types, weaving, probe, true);
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
