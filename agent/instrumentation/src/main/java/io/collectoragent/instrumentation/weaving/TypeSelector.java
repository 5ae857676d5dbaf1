package io.collectoragent.instrumentation.weaving;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.description.type.TypeDescription;

/**
 * Says which classes a point is in, cheaply first: of the thousands of classes that an application
 * loads, all but a few have to be let go without being parsed.
 */
public abstract class TypeSelector {

  /** One class by its exact name. The only way to a class of the JDK. */
  public static TypeSelector named(String className) {
    return new NamedType(className.replace('.', '/'), null);
  }

  /** The same, where others have a class of that name too: only the one that names a member so. */
  public static TypeSelector named(String className, String member) {
    return new NamedType(className.replace('.', '/'), member);
  }

  /**
   * The application's classes below a type of the JDK, at any depth.
   *
   * @param mention what the constant pool of such a class holds at the start of some entry
   */
  public static TypeSelector subtypesOf(String typeName, String mention) {
    return new Subtypes(typeName, mention, null);
  }

  /**
   * As {@link #subtypesOf(String, String)}, also where only a superclass mentions the type, if the
   * class has a method of that name.
   */
  public static TypeSelector subtypesOf(String typeName, String mention, String methodName) {
    return new Subtypes(typeName, mention, methodName);
  }

  /**
   * As {@link #subtypesOf(String, String)}, and the abstract classes that such a class may inherit
   * the type's methods from without their being of the type. A probe has to look at what it is
   * given: a subclass need not be of the type either.
   *
   * @param methodNames of which such an abstract class declares one at least
   */
  public static TypeSelector subtypesAndPartsOf(
      String typeName, String mention, String... methodNames) {
    Set<String> names = new HashSet<>(Arrays.asList(methodNames));
    return new SubtypesAndParts(subtypesOf(typeName, mention), mention, names);
  }

  /**
   * A class or interface of the application and what is below it, as far as these have a method of
   * that name with a body.
   *
   * @param absent told when that class turns out to have no such method
   */
  public static TypeSelector havingMethod(String className, String methodName, Runnable absent) {
    return new TypesWithMethod(className, methodName, "", absent);
  }

  /**
   * The same of a library whose method has a name that many others have too.
   *
   * @param mention what the constant pool of a class with such a method holds at the start of some
   *     entry, or behind the parenthesis of a descriptor
   */
  public static TypeSelector havingMethod(String className, String methodName, String mention) {
    return new TypesWithMethod(className, methodName, mention, () -> {});
  }

  /** The internal name of the JDK's class that this selects; null if it selects no such class. */
  abstract String exactName();

  abstract boolean mayMatch(ClassFile file);

  abstract boolean matches(TypeDescription type);

  private static final class NamedType extends TypeSelector {
    private final String internalName;
    private final String member;

    NamedType(String internalName, String member) {
      this.internalName = internalName;
      this.member = member;
    }

    @Override
    String exactName() {
      return internalName;
    }

    @Override
    boolean mayMatch(ClassFile file) {
      return file.name().equals(internalName) && (member == null || file.names(member));
    }

    @Override
    boolean matches(TypeDescription type) {
      return true;
    }
  }
}
