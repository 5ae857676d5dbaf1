package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;
import java.lang.ref.WeakReference;

/**
 * Makes a library's probe beside the application's copy of that library, and holds it only as long
 * as that copy lives, so that a redeployed web application can go.
 *
 * <p>The slot's reference is weak; what keeps the probe alive is an entry in a {@link ClassValue}
 * on a class of the application's loader. The probe's loader refers to the application's, never the
 * other way but through that entry.
 */
final class LibraryProbeSource implements ProbeSource {

  private final String probeClass;
  private final ClassLoader agent;
  private final WeakReference<ClassLoader> application;
  private final ProbeContext context;
  private final ClassValue<Probe[]> kept =
      new ClassValue<Probe[]>() {
        @Override
        protected Probe[] computeValue(Class<?> type) {
          return new Probe[1];
        }
      };
  private volatile WeakReference<Probe> probe = new WeakReference<>(null);

  LibraryProbeSource(
      String probeClass, ClassLoader agent, ClassLoader application, ProbeContext context) {
    this.probeClass = probeClass;
    this.agent = agent;
    this.application = new WeakReference<>(application);
    this.context = context;
  }

  @Override
  public Probe probe(Object self) throws ReflectiveOperationException {
    Probe made = probe.get();
    return made == null ? make(self) : made;
  }

  private Probe make(Object self) throws ReflectiveOperationException {
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
    Class<?> keeper = keeper(self, loader);
    kept.get(keeper)[0] = made;
    probe = new WeakReference<>(made);
    return made;
  }

  /** A class that lives and dies with the application's copy of the library. */
  private Class<?> keeper(Object self, ClassLoader loader) {
    Class<?> type = self instanceof Class ? (Class<?>) self : self == null ? null : self.getClass();
    while (type != null && type.getClassLoader() != loader) {
      type = type.getSuperclass();
    }
    if (type == null) {
      throw new IllegalStateException("no class of the library's loader at hand");
    }
    return type;
  }
}
