package io.collectoragent.instrumentation.weaving;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;

/** Selects a type of the application and those below it, where they have a method of a name. */
final class TypesWithMethod extends TypeSelector {

  private final String typeName;
  private final String internalName;
  private final String methodName;
  private final String mention;
  private final String parameter;
  private final Runnable absent;
  private final TypeSelector below;

  /**
   * @param mention empty where a class need not mention anything
   */
  TypesWithMethod(String typeName, String methodName, String mention, Runnable absent) {
    this.typeName = typeName;
    this.internalName = typeName.replace('.', '/');
    this.methodName = methodName;
    this.mention = mention;
    // A method that only takes such a type and hands it on has it in its descriptor alone.
    this.parameter = "(L" + mention;
    this.absent = absent;
    this.below = new Subtypes(typeName, internalName, null);
  }

  @Override
  String exactName() {
    return null;
  }

  /** The type may be above what a class extends, so the method's name has to tell. */
  @Override
  boolean mayMatch(ClassFile file) {
    return file.name().equals(internalName)
        || file.hasApplicationSupertype()
            && !file.isInterface()
            && file.names(methodName)
            && (mention.isEmpty() || file.mentions(mention) || file.mentions(parameter));
  }

  @Override
  boolean matches(TypeDescription type) {
    boolean declares = false;
    for (MethodDescription method : type.getDeclaredMethods()) {
      declares |= method.getInternalName().equals(methodName);
    }
    if (!declares && type.getName().equals(typeName)) {
      absent.run();
    }
    return declares && below.matches(type);
  }
}
