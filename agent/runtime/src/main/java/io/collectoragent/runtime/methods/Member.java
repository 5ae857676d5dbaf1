package io.collectoragent.runtime.methods;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field or a getter by its name, of objects of whatever class; of arrays the length. Looked up
 * once a class, and kept with it. Of the JDK's classes only what is public is read: to break into
 * them makes some Javas complain. Thread-safe.
 */
final class Member {

  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final String CALL = "()";

  private final String name;
  private final boolean getter;

  /** Null for a class that has none. */
  private final ClassValue<AccessibleObject> byClass =
      new ClassValue<AccessibleObject>() {
        @Override
        protected AccessibleObject computeValue(Class<?> type) {
          return getter ? method(type) : field(type);
        }
      };

  private Member(String name, boolean getter) {
    this.name = name;
    this.getter = getter;
  }

  static Member parse(String written) {
    boolean getter = written.endsWith(CALL);
    String name = getter ? written.substring(0, written.length() - CALL.length()) : written;
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("has a member that is neither field nor getter()");
    }
    return new Member(name, getter);
  }

  Object of(Object object) throws ReflectiveOperationException {
    Class<?> type = object.getClass();
    if (type.isArray() && name.equals("length")) {
      return Array.getLength(object);
    }
    AccessibleObject member = byClass.get(type);
    if (member == null) {
      throw new NoSuchFieldException(type.getName() + " has no readable " + name);
    }
    return getter ? ((Method) member).invoke(object) : ((Field) member).get(object);
  }

  private Field field(Class<?> type) {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      try {
        Field field = one.getDeclaredField(name);
        if (isOpen(field, one, field.getModifiers())) {
          return field;
        }
      } catch (NoSuchFieldException inherited) {
        continue;
      }
    }
    return null;
  }

  private Method method(Class<?> type) {
    for (Class<?> one : above(type)) {
      try {
        Method method = one.getDeclaredMethod(name);
        if (isOpen(method, one, method.getModifiers())) {
          return method;
        }
      } catch (NoSuchMethodException inherited) {
        continue;
      }
    }
    return null;
  }

  /** The class, what it extends, and then what any of these implements. */
  private static List<Class<?>> above(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      all.add(one);
    }
    for (int i = 0; i < all.size(); i++) {
      for (Class<?> implemented : all.get(i).getInterfaces()) {
        if (!all.contains(implemented)) {
          all.add(implemented);
        }
      }
    }
    return all;
  }

  private static boolean isOpen(AccessibleObject member, Class<?> declaring, int modifiers) {
    boolean open = Modifier.isPublic(modifiers) && Modifier.isPublic(declaring.getModifiers());
    if (!open && declaring.getName().matches("(java|javax|jdk|sun|com\\.sun)\\..*")) {
      return false;
    }
    try {
      member.setAccessible(true);
      return true;
    } catch (RuntimeException moduleIsClosed) {
      return false;
    }
  }
}
