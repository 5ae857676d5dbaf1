package io.collectoragent.instrumentation.weaving;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.pool.TypePool;

/** Selects the application's classes that extend or implement a type of the JDK. */
final class Subtypes extends TypeSelector {

  private final String typeName;
  private final String mention;
  private final String methodName;

  Subtypes(String typeName, String mention, String methodName) {
    this.typeName = typeName;
    this.mention = mention;
    this.methodName = methodName;
  }

  @Override
  String exactName() {
    return null;
  }

  @Override
  boolean mayMatch(ClassFile file) {
    if (file.isInterface() || !file.mayBeBelow(typeName.replace('.', '/'))) {
      return false;
    }
    if (file.mentions(mention)) {
      return true;
    }
    // A subclass of a subclass need not mention the type, but then its superclass is not the JDK's.
    return methodName != null && file.extendsApplicationClass() && file.names(methodName);
  }

  @Override
  boolean matches(TypeDescription type) {
    try {
      return isBelow(type, new HashSet<>());
    } catch (TypePool.Resolution.NoSuchTypeException missing) {
      // An optional dependency that is not there: the JVM will not link such a class either.
      return false;
    }
  }

  private boolean isBelow(TypeDefinition type, Set<String> seen) {
    if (type == null) {
      return false;
    }
    // Not by the name with its arguments: to read these may fail where a shrinker has been at work.
    TypeDescription erasure = type.asErasure();
    if (!seen.add(erasure.getName())) {
      return false;
    }
    if (erasure.getName().equals(typeName)) {
      return true;
    }
    if (erasure.getName().startsWith("java.lang.")) {
      return false;
    }
    for (TypeDefinition implemented : erasure.getInterfaces()) {
      if (isBelow(implemented, seen)) {
        return true;
      }
    }
    return isBelow(erasure.getSuperClass(), seen);
  }
}
