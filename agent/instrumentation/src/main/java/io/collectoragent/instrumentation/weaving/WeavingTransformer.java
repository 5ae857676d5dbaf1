package io.collectoragent.instrumentation.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets almost every class go after a glance, and hands the few that may be woven to the weaver.
 *
 * <p>Installed before {@code main}, while the agent still gets ready on a thread of its own: what
 * premain waits for runs without the JIT on Java 8, and would delay the application everywhere. A
 * class that may have to be woven waits for that thread, for a bounded time. Thread-safe.
 */
final class WeavingTransformer implements ClassFileTransformer {

  /** Never observed, whatever they extend: this agent, others, and classes made at runtime. */
  private static final String[] IGNORED = {
    "java/",
    "javax/",
    "jdk/",
    "sun/",
    "com/sun/",
    "io/collectoragent/",
    "net/bytebuddy/",
    "io/opentelemetry/javaagent/",
    "org/aspectj/",
    "org/jacoco/",
    "kotlin/",
    "scala/",
    "groovy/"
  };

  /** Replaced and not changed: points that are known only later are added. */
  private volatile Map<WeavePoint, String> points;

  private volatile List<TypeSelector> awaited = Collections.emptyList();
  private final Set<String> exactNames = new HashSet<>();
  private final ClassLoader own;
  private final ClassLoader platform;
  private final PendingWeaver weaver;

  /**
   * @param own the agent's loader
   * @param platform the loader above the system's; its classes are the JDK's
   */
  WeavingTransformer(
      List<LibraryInstrumentation> libraries,
      ClassLoader own,
      ClassLoader platform,
      PendingWeaver weaver) {
    this.weaver = weaver;
    this.own = own;
    this.platform = platform;
    Map<WeavePoint, String> all = new LinkedHashMap<>();
    for (LibraryInstrumentation library : libraries) {
      for (WeavePoint point : library.points()) {
        all.put(point, library.name());
        if (point.types().exactName() != null) {
          exactNames.add(point.types().exactName());
        }
      }
    }
    this.points = all;
  }

  /** Classes that later points may be in: they wait for the weaver, with which those come. */
  void await(List<TypeSelector> types) {
    awaited = types;
  }

  /** Points in classes of the application only. */
  void add(LibraryInstrumentation late) {
    Map<WeavePoint, String> all = new LinkedHashMap<>(points);
    for (WeavePoint point : late.points()) {
      all.put(point, late.name());
    }
    points = all;
    awaited = Collections.emptyList();
  }

  /** Whether a class of the JDK is one that is woven. */
  boolean weaves(Class<?> loaded) {
    return exactNames.contains(loaded.getName().replace('.', '/'));
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytes) {
    if (className == null || !mayMatter(loader, className)) {
      return null;
    }
    ClassFile file = new ClassFile(className, bytes);
    if (isAwaited(file)) {
      weaver.forClass(className.replace('/', '.'));
    }
    Map<WeavePoint, String> candidates = candidates(file);
    if (candidates.isEmpty()) {
      return null;
    }
    String name = className.replace('/', '.');
    Weaver ready = weaver.forClass(name);
    return ready == null
        ? null
        : ready.weave(new Candidate(loader, name, redefined, bytes, candidates));
  }

  private boolean mayMatter(ClassLoader loader, String className) {
    if (loader == null || loader == platform) {
      return exactNames.contains(className);
    }
    if (loader == own) {
      return false;
    }
    for (String prefix : IGNORED) {
      if (className.startsWith(prefix)) {
        return exactNames.contains(className);
      }
    }
    return true;
  }

  private boolean isAwaited(ClassFile file) {
    List<TypeSelector> types = awaited;
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).mayMatch(file)) {
        return true;
      }
    }
    return false;
  }

  private Map<WeavePoint, String> candidates(ClassFile file) {
    Map<WeavePoint, String> candidates = Collections.emptyMap();
    for (Map.Entry<WeavePoint, String> point : points.entrySet()) {
      if (point.getKey().types().mayMatch(file)) {
        // Most classes are none, and need no map.
        candidates = candidates.isEmpty() ? new LinkedHashMap<>() : candidates;
        candidates.put(point.getKey(), point.getValue());
      }
    }
    return candidates;
  }
}
