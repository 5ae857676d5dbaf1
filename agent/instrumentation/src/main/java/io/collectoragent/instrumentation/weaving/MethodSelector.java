package io.collectoragent.instrumentation.weaving;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Says which methods of a class a point is in, by name and leading parameters. Immutable.
 *
 * <p>Not written with Byte Buddy's matchers, because every point is made before {@code main}, and
 * Byte Buddy is loaded only when the first class is woven.
 */
public final class MethodSelector {

  private static final int ANY = -1;
  private static final List<String> NONE = Collections.emptyList();
  private static final String CONSTRUCTOR = "<init>";

  /** What a method is called on. */
  private enum Owner {
    OBJECT,
    CLASS,
    EITHER
  }

  private final Set<String> names;
  private final int arity;
  private final List<String> firstTypes;
  private final Owner owner;

  private MethodSelector(Set<String> names, int arity, List<String> firstTypes, Owner owner) {
    this.names = names;
    this.arity = arity;
    this.firstTypes = firstTypes;
    this.owner = owner;
  }

  /** Methods of an object: a static one has no {@code this}, which most advice takes. */
  public static MethodSelector named(String... names) {
    return new MethodSelector(new HashSet<>(Arrays.asList(names)), ANY, NONE, Owner.OBJECT);
  }

  /** All public methods of an object, for a type that has very many. */
  public static MethodSelector everyPublic() {
    return new MethodSelector(Collections.emptySet(), ANY, NONE, Owner.OBJECT);
  }

  public static MethodSelector staticNamed(String name) {
    return new MethodSelector(Collections.singleton(name), ANY, NONE, Owner.CLASS);
  }

  /**
   * As a user names them: of an object or a class, without the compiler's bridges.
   *
   * @param parameterTypes with their packages or without; null for any
   */
  public static MethodSelector written(String name, List<String> parameterTypes) {
    List<String> types = parameterTypes == null ? NONE : parameterTypes;
    int arity = parameterTypes == null ? ANY : types.size();
    return new MethodSelector(Collections.singleton(name), arity, types, Owner.EITHER);
  }

  public static MethodSelector constructor() {
    return new MethodSelector(Collections.singleton(CONSTRUCTOR), ANY, NONE, Owner.OBJECT);
  }

  /** Only with exactly that many parameters. */
  public MethodSelector taking(int parameters) {
    return new MethodSelector(names, parameters, firstTypes, owner);
  }

  /** Only with at least that many parameters, the first of exactly these types. */
  public MethodSelector takingFirst(String... typeNames) {
    return new MethodSelector(names, arity, Arrays.asList(typeNames), owner);
  }

  /** As Byte Buddy asks. Methods without a body never match. */
  ElementMatcher.Junction<MethodDescription> matcher() {
    return new ElementMatcher.Junction.AbstractBase<MethodDescription>() {
      @Override
      public boolean matches(MethodDescription method) {
        return method != null && selects(method);
      }
    };
  }

  private boolean selects(MethodDescription method) {
    if (!(names.isEmpty() ? isPublic(method) : names.contains(method.getInternalName()))
        || method.isAbstract()
        || method.isNative()
        || !isOwners(method)) {
      return false;
    }
    int count = method.getParameters().size();
    if (arity != ANY && count != arity) {
      return false;
    }
    for (int i = 0; i < firstTypes.size(); i++) {
      if (i >= count || !isType(typeName(method, i), firstTypes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOwners(MethodDescription method) {
    return owner == Owner.EITHER ? !method.isBridge() : method.isStatic() == (owner == Owner.CLASS);
  }

  private boolean isType(String name, String written) {
    return name.equals(written)
        || owner == Owner.EITHER && (name.endsWith('.' + written) || name.endsWith('$' + written));
  }

  private static boolean isPublic(MethodDescription method) {
    return method.isPublic() && method.isMethod() && !method.isSynthetic();
  }

  private static String typeName(MethodDescription method, int parameter) {
    return method.getParameters().get(parameter).getType().asErasure().getActualName();
  }
}
