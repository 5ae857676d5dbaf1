package io.collectoragent.instrumentation.javautillogging;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Reads {@code LogRecord}s without naming the type. There is one such type in a JVM, so what is
 * found out about it is found out once. Immutable.
 */
public final class LogRecords {

  /** The numbers of the JDK's levels. */
  public static final int WARNING = 900;

  public static final int SEVERE = 1000;

  private static final ClassValue<LogRecords> BY_TYPE =
      new ClassValue<LogRecords>() {
        @Override
        protected LogRecords computeValue(Class<?> type) {
          return new LogRecords(type);
        }
      };

  private final MethodHandle level;
  private final MethodHandle thrown;
  private final MethodHandle loggerName;

  private LogRecords(Class<?> type) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle getLevel = lookup.unreflect(type.getMethod("getLevel"));
      Class<?> levelType = getLevel.type().returnType();
      MethodHandle intValue = lookup.unreflect(levelType.getMethod("intValue"));
      this.level =
          MethodHandles.filterReturnValue(getLevel, intValue)
              .asType(MethodType.methodType(int.class, Object.class));
      this.thrown =
          lookup
              .unreflect(type.getMethod("getThrown"))
              .asType(MethodType.methodType(Throwable.class, Object.class));
      this.loggerName =
          lookup
              .unreflect(type.getMethod("getLoggerName"))
              .asType(MethodType.methodType(String.class, Object.class));
    } catch (ReflectiveOperationException unlikeAnyJdk) {
      throw new IllegalStateException(unlikeAnyJdk);
    }
  }

  /**
   * @param record or one of a class below it
   */
  public static LogRecords like(Object record) {
    Class<?> type = record.getClass();
    while (type.getClassLoader() != null && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    return BY_TYPE.get(type);
  }

  /** The level's number. */
  public int level(Object record) {
    try {
      return (int) level.invokeExact(record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What was logged with it; null for nothing. */
  public Throwable thrown(Object record) {
    try {
      return (Throwable) thrown.invokeExact(record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The name of the logger it was given to; may be null. */
  public String loggerName(Object record) {
    try {
      return (String) loggerName.invokeExact(record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
