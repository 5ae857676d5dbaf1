package legacy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;

/** Objects of abstract types, whose missing methods do nothing and return null or zero. */
final class Stub {

  private static final ConcurrentMap<Class<?>, Class<?>> CLASSES = new ConcurrentHashMap<>();

  private Stub() {}

  static <T> T of(Class<T> type) {
    try {
      return type.cast(
          CLASSES.computeIfAbsent(type, Stub::complete).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> complete(Class<?> type) {
    return new ByteBuddy()
        .subclass(type)
        .name("legacy.Complete" + type.getSimpleName())
        .method(ElementMatchers.isAbstract())
        .intercept(StubMethod.INSTANCE)
        .make()
        .load(Stub.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
        .getLoaded();
  }
}
