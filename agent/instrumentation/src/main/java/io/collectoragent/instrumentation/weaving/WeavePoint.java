package io.collectoragent.instrumentation.weaving;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.ProbeSpec;
import java.util.function.Function;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** One place in a library: which classes, which methods, what is woven in and what it leads to. */
public final class WeavePoint {

  private final TypeSelector types;
  private final Function<Integer, AsmVisitorWrapper> weaving;
  private final ProbeSpec probe;

  private WeavePoint(
      TypeSelector types, Function<Integer, AsmVisitorWrapper> weaving, ProbeSpec probe) {
    this.types = types;
    this.weaving = weaving;
    this.probe = probe;
  }

  /** Advice around methods, leading to a probe that knows the JDK's types only. */
  public static WeavePoint of(
      TypeSelector types,
      MethodSelector methods,
      Class<?> advice,
      Function<ProbeContext, Probe> probe) {
    return new WeavePoint(types, new AdviceWeaving(methods, advice)::at, ProbeSpec.shared(probe));
  }

  /** Advice around methods, leading to a probe that knows the library's types, by its name. */
  public static WeavePoint ofLibrary(
      TypeSelector types, MethodSelector methods, Class<?> advice, String probeClass) {
    return new WeavePoint(
        types, new AdviceWeaving(methods, advice)::at, ProbeSpec.ofLibrary(probeClass));
  }

  /** For the rare method that has to be changed in its middle. */
  public static WeavePoint ofVisitor(
      TypeSelector types,
      Function<Integer, AsmVisitorWrapper> weaving,
      Function<ProbeContext, Probe> probe) {
    return new WeavePoint(types, weaving, ProbeSpec.shared(probe));
  }

  TypeSelector types() {
    return types;
  }

  AsmVisitorWrapper weaving(int slot) {
    return weaving.apply(slot);
  }

  ProbeSpec probe() {
    return probe;
  }
}
