package io.collectoragent.instrumentation.javautillogging;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the handlers that hand all records to another framework, where they are counted if they get
 * through there. Asked for warnings and errors only. Immutable.
 */
final class Bridges {

  private static final int LOGGERS_AT_MOST = 64;
  private static final Set<String> HANDLERS =
      new HashSet<>(
          Arrays.asList(
              "org.slf4j.bridge.SLF4JBridgeHandler",
              "org.apache.logging.log4j.jul.Log4jBridgeHandler"));

  private final Method handlers;
  private final Method useParents;
  private final Method parent;

  Bridges(Object logger) {
    Class<?> type = logger.getClass();
    while (type.getClassLoader() != null && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    try {
      this.handlers = type.getMethod("getHandlers");
      this.useParents = type.getMethod("getUseParentHandlers");
      this.parent = type.getMethod("getParent");
    } catch (NoSuchMethodException unlikeAnyJdk) {
      throw new IllegalStateException(unlikeAnyJdk);
    }
  }

  /** Whether a record that is given to this logger gets to such a handler. */
  boolean below(Object logger) {
    try {
      Object asked = logger;
      for (int i = 0; asked != null && i < LOGGERS_AT_MOST; i++) {
        for (Object handler : (Object[]) handlers.invoke(asked)) {
          if (isBridge(handler.getClass())) {
            return true;
          }
        }
        asked = (boolean) useParents.invoke(asked) ? parent.invoke(asked) : null;
      }
      return false;
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean isBridge(Class<?> handler) {
    for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
      if (HANDLERS.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }
}
