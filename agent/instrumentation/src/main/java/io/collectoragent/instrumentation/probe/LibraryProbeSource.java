package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;
import java.lang.ref.WeakReference;

/**
 * Makes a library's probe beside the application's copy of that library, and holds it only as long
 * as that copy lives, so that a redeployed web application can go.
 *
 * <p>The slot's reference is weak; what keeps the probe alive is an entry in a {@link ClassValue}
 * on the class that was woven. The probe's loader refers to the application's, never the other way
 * but through that entry.
 */
final class LibraryProbeSource implements ProbeSource {

  private final String probeClass;
  private final ClassLoader agent;
  private final WeakReference<ClassLoader> application;
  private final String woven;
  private final ProbeContext context;
  private final ClassValue<Probe[]> kept =
      new ClassValue<Probe[]>() {
        @Override
        protected Probe[] computeValue(Class<?> type) {
          return new Probe[1];
        }
      };
  private volatile WeakReference<Probe> probe = new WeakReference<>(null);

  /**
   * @param woven the name of a class of the application's loader from which the calls come
   */
  LibraryProbeSource(
      String probeClass,
      ClassLoader agent,
      ClassLoader application,
      String woven,
      ProbeContext context) {
    this.probeClass = probeClass;
    this.agent = agent;
    this.application = new WeakReference<>(application);
    this.woven = woven;
    this.context = context;
  }

  @Override
  public Probe probe() throws ReflectiveOperationException {
    Probe made = probe.get();
    return made == null ? make() : made;
  }

  private Probe make() throws ReflectiveOperationException {
    ClassLoader loader = application.get();
    if (loader == null) {
      return null;
    }
    Probe made =
        (Probe)
            new ProbeLoader(agent, loader, probeClass)
                .loadClass(probeClass)
                .getConstructor(ProbeContext.class)
                .newInstance(context);
    // It runs already, so this loads nothing, and asks no code of the application.
    kept.get(Class.forName(woven, false, loader))[0] = made;
    probe = new WeakReference<>(made);
    return made;
  }
}
