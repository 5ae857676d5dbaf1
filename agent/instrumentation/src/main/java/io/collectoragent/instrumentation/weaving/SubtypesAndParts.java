package io.collectoragent.instrumentation.weaving;

import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;

/**
 * Selects subtypes, and the abstract classes that one may inherit the type's methods from although
 * they do not implement it: told by the methods that they declare, for nothing else in such a class
 * file says what its subclasses will be.
 */
final class SubtypesAndParts extends TypeSelector {

  private final TypeSelector subtypes;
  private final String mention;
  private final Set<String> methodNames;

  SubtypesAndParts(TypeSelector subtypes, String mention, Set<String> methodNames) {
    this.subtypes = subtypes;
    this.mention = mention;
    this.methodNames = methodNames;
  }

  @Override
  String exactName() {
    return null;
  }

  @Override
  boolean mayMatch(ClassFile file) {
    return subtypes.mayMatch(file)
        || file.isAbstractClass() && file.mentions(mention) && names(file);
  }

  @Override
  boolean matches(TypeDescription type) {
    return type.isAbstract() && declares(type) || subtypes.matches(type);
  }

  private boolean names(ClassFile file) {
    for (String name : methodNames) {
      if (file.names(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean declares(TypeDescription type) {
    for (MethodDescription method : type.getDeclaredMethods()) {
      if (methodNames.contains(method.getInternalName())) {
        return true;
      }
    }
    return false;
  }
}
