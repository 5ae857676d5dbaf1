package io.collectoragent.instrumentation.weaving;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;

/**
 * Selects subtypes, and the abstract classes that one may inherit the type's methods from although
 * they do not implement it: told by a method that they declare, for nothing else in such a class
 * file says what its subclasses will be.
 */
final class SubtypesAndParts extends TypeSelector {

  private final TypeSelector subtypes;
  private final String mention;
  private final String methodName;

  SubtypesAndParts(TypeSelector subtypes, String mention, String methodName) {
    this.subtypes = subtypes;
    this.mention = mention;
    this.methodName = methodName;
  }

  @Override
  String exactName() {
    return null;
  }

  @Override
  boolean mayMatch(ClassFile file) {
    return subtypes.mayMatch(file)
        || file.isAbstractClass() && file.mentions(mention) && file.names(methodName);
  }

  @Override
  boolean matches(TypeDescription type) {
    return type.isAbstract() && declares(type) || subtypes.matches(type);
  }

  private boolean declares(TypeDescription type) {
    for (MethodDescription method : type.getDeclaredMethods()) {
      if (method.getInternalName().equals(methodName)) {
        return true;
      }
    }
    return false;
  }
}
