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

  private final Set<String> names;
  private final int arity;
  private final List<String> firstTypes;
  private final boolean ofClass;

  private MethodSelector(Set<String> names, int arity, List<String> firstTypes, boolean ofClass) {
    this.names = names;
    this.arity = arity;
    this.firstTypes = firstTypes;
    this.ofClass = ofClass;
  }

  /** Methods of an object: a static one has no {@code this}, which most advice takes. */
  public static MethodSelector named(String... names) {
    return new MethodSelector(new HashSet<>(Arrays.asList(names)), ANY, NONE, false);
  }

  /** All public methods of an object, for a type that has very many. */
  public static MethodSelector everyPublic() {
    return new MethodSelector(Collections.emptySet(), ANY, NONE, false);
  }

  public static MethodSelector staticNamed(String name) {
    return new MethodSelector(Collections.singleton(name), ANY, NONE, true);
  }

  public static MethodSelector constructor() {
    return new MethodSelector(Collections.singleton(CONSTRUCTOR), ANY, NONE, false);
  }

  /** Only with exactly that many parameters. */
  public MethodSelector taking(int parameters) {
    return new MethodSelector(names, parameters, firstTypes, ofClass);
  }

  /** Only with at least that many parameters, the first of exactly these types. */
  public MethodSelector takingFirst(String... typeNames) {
    return new MethodSelector(names, arity, Arrays.asList(typeNames), ofClass);
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
        || method.isStatic() != ofClass) {
      return false;
    }
    int count = method.getParameters().size();
    if (arity != ANY && count != arity) {
      return false;
    }
    for (int i = 0; i < firstTypes.size(); i++) {
      if (i >= count || !typeName(method, i).equals(firstTypes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic(MethodDescription method) {
    return method.isPublic() && method.isMethod() && !method.isSynthetic();
  }

  private static String typeName(MethodDescription method, int parameter) {
    return method.getParameters().get(parameter).getType().asErasure().getName();
  }
}
