package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;
import java.util.function.Function;

/** How a point's probe is made. Immutable; compared by identity. */
public final class ProbeSpec {

  private final Function<ProbeContext, Probe> make;
  private final String className;

  private ProbeSpec(Function<ProbeContext, Probe> make, String className) {
    this.make = make;
    this.className = className;
  }

  /** A probe that knows the JDK's types only: one serves all loaders. */
  public static ProbeSpec shared(Function<ProbeContext, Probe> make) {
    return new ProbeSpec(make, null);
  }

  /**
   * A probe that knows a library's types.
   *
   * @param className loaded anew beside each copy of the library; has a public constructor that
   *     takes a {@link ProbeContext}
   */
  public static ProbeSpec ofLibrary(String className) {
    return new ProbeSpec(null, className);
  }

  boolean isShared() {
    return make != null;
  }

  Probe make(ProbeContext context) {
    return make.apply(context);
  }

  String className() {
    return className;
  }
}
