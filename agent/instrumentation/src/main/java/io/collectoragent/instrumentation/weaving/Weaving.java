package io.collectoragent.instrumentation.weaving;

import io.collectoragent.instrumentation.probe.ProbeSlots;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.vitals.Vitals;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/**
 * Installs the transformer before {@code main} and makes it work when the agent is ready.
 *
 * <p>Only classes of the JDK that the JVM had loaded before are retransformed; all others are woven
 * as they are loaded.
 */
public final class Weaving {

  private final Instrumentation instrumentation;
  private final PendingWeaver pending;
  private final WeavingTransformer transformer;
  private final ClassFileTransformer installed;

  /**
   * @param own the agent's loader
   */
  public Weaving(
      Instrumentation instrumentation,
      List<LibraryInstrumentation> libraries,
      ClassLoader own,
      AgentLog log) {
    this.instrumentation = instrumentation;
    this.pending = new PendingWeaver(log);
    this.transformer = new WeavingTransformer(libraries, own, own.getParent(), pending);
    this.installed =
        System.getSecurityManager() == null ? transformer : new PrivilegedTransformer(transformer);
  }

  /** Before {@link #install}: in such classes there may be points that are added later. */
  public void await(List<TypeSelector> types) {
    transformer.await(types);
  }

  /** Before {@link #begin}: what was not known yet when the transformer was installed. */
  public void add(LibraryInstrumentation late) {
    transformer.add(late);
  }

  /** From here on, classes that may have to be woven wait for {@link #begin}. */
  public void install() {
    instrumentation.addTransformer(installed, true);
  }

  /** Classes that were there first, so that the application would run them unwoven. */
  public List<Class<?>> loadedBefore() {
    List<Class<?>> before = new ArrayList<>();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (transformer.weaves(loaded) && instrumentation.isModifiableClass(loaded)) {
        before.add(loaded);
      }
    }
    return before;
  }

  /** Called first of all by the thread that will call {@link #begin}. */
  public void prepare() {
    pending.prepare();
  }

  public void begin(ProbeSlots slots, Vitals vitals, AgentLog log)
      throws UnmodifiableClassException {
    Weaver weaver = new Weaver(slots, vitals, log);
    weaver.warmUp();
    pending.ready(weaver);
    if (pending.missed()) {
      weaveAgain(loadedBefore());
    }
  }

  /** The agent cannot get ready: nobody shall wait for it. */
  public void abandon() {
    instrumentation.removeTransformer(installed);
    pending.ready(null);
  }

  public void weaveAgain(List<Class<?>> before) throws UnmodifiableClassException {
    if (!before.isEmpty()) {
      instrumentation.retransformClasses(before.toArray(new Class<?>[0]));
    }
  }
}
