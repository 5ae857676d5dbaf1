package io.collectoragent.instrumentation.weaving;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;

/** A class file that points may have to be woven into, by a first glance. Immutable. */
final class Candidate {

  private final ClassLoader loader;
  private final String name;
  private final Class<?> redefined;
  private final byte[] bytes;
  private final Map<WeavePoint, String> points;

  /**
   * @param loader null is the boot loader
   * @param redefined the class as it is loaded already; null for a new one
   * @param points with the names of their libraries
   */
  Candidate(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      byte[] bytes,
      Map<WeavePoint, String> points) {
    this.loader = loader;
    this.name = name;
    this.redefined = redefined;
    this.bytes = bytes;
    this.points = points;
  }

  ClassLoader loader() {
    return loader;
  }

  String name() {
    return name;
  }

  Class<?> redefined() {
    return redefined;
  }

  String library(WeavePoint point) {
    return points.get(point);
  }

  /** Finds it, and the classes that it refers to. */
  ClassFileLocator locator() {
    return new ClassFileLocator.Compound(
        ClassFileLocator.Simple.of(name, bytes),
        loader == null
            ? ClassFileLocator.ForClassLoader.ofSystemLoader()
            : ClassFileLocator.ForClassLoader.of(loader));
  }

  /** Several points of a library share a selector, which walks up the hierarchy once for them. */
  List<WeavePoint> matching(TypeDescription type) {
    List<WeavePoint> matching = new ArrayList<>();
    Map<TypeSelector, Boolean> answers = new IdentityHashMap<>();
    for (WeavePoint point : points.keySet()) {
      Boolean answer = answers.get(point.types());
      if (answer == null) {
        answer = point.types().matches(type);
        answers.put(point.types(), answer);
      }
      if (answer) {
        matching.add(point);
      }
    }
    return matching;
  }
}
