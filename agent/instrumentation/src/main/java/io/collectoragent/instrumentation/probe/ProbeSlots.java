package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Bridge;
import io.collectoragent.bridge.Probe;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** Gives each woven point its slot on the bridge: one, or one for each copy of the library. */
public final class ProbeSlots {

  private final ProbeContext context;
  private final ProbeFaults faults;
  private final ClassLoader agent;
  private final boolean secured = System.getSecurityManager() != null;
  private final Map<ProbeSpec, Integer> shared = new HashMap<>();
  private final Map<ClassLoader, Map<ProbeSpec, Integer>> byLoader = new WeakHashMap<>();

  public ProbeSlots(ProbeContext context, ProbeFaults faults, ClassLoader agent) {
    this.context = context;
    this.faults = faults;
    this.agent = agent;
  }

  /** What the probes of the slots may use. */
  public ProbeContext context() {
    return context;
  }

  /**
   * @param loader of the woven class; null is the boot loader
   * @param woven the name of that class
   */
  public synchronized int slot(
      ProbeSpec spec, String instrumentation, ClassLoader loader, String woven) {
    if (spec.isShared()) {
      return shared.computeIfAbsent(spec, key -> register(new SharedSource(spec), instrumentation));
    }
    return byLoader
        .computeIfAbsent(loader, key -> new HashMap<>())
        .computeIfAbsent(
            spec,
            key ->
                register(
                    new LibraryProbeSource(spec.className(), agent, loader, woven, context),
                    instrumentation));
  }

  private int register(ProbeSource source, String instrumentation) {
    Probe guarded = new GuardedProbe(source, instrumentation, faults);
    return Bridge.register(secured ? new PrivilegedProbe(guarded) : guarded);
  }

  /** A probe for all loaders, made when the first call comes. */
  private final class SharedSource implements ProbeSource {
    private final ProbeSpec spec;
    private volatile Probe probe;

    SharedSource(ProbeSpec spec) {
      this.spec = spec;
    }

    @Override
    public Probe probe() {
      Probe made = probe;
      if (made == null) {
        made = spec.make(context);
        probe = made;
      }
      return made;
    }
  }
}
