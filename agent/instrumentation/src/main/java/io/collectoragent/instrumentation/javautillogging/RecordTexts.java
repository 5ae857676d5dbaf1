package io.collectoragent.instrumentation.javautillogging;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Reads of {@code LogRecord}s what a line of JSON has beside what {@link LogRecords} reads, without
 * naming the type. Immutable.
 */
final class RecordTexts {

  private static final ClassValue<RecordTexts> BY_TYPE =
      new ClassValue<RecordTexts>() {
        @Override
        protected RecordTexts computeValue(Class<?> type) {
          return new RecordTexts(type);
        }
      };

  private final MethodHandle millis;
  private final MethodHandle sourceMethod;
  private final MethodHandle newFormatter;
  private final MethodHandle formatMessage;

  private RecordTexts(Class<?> type) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      this.millis =
          lookup
              .unreflect(type.getMethod("getMillis"))
              .asType(MethodType.methodType(long.class, Object.class));
      this.sourceMethod =
          lookup
              .unreflect(type.getMethod("getSourceMethodName"))
              .asType(MethodType.methodType(String.class, Object.class));
      // Fills in parameters and looks up bundles as every formatter does. On Java 8 it locks while
      // the application's objects print themselves, so each message has one of its own.
      Class<?> simple = Class.forName(type.getPackage().getName() + ".SimpleFormatter");
      this.newFormatter =
          lookup
              .unreflectConstructor(simple.getConstructor())
              .asType(MethodType.methodType(Object.class));
      this.formatMessage =
          lookup
              .unreflect(simple.getMethod("formatMessage", type))
              .asType(MethodType.methodType(String.class, Object.class, Object.class));
    } catch (ReflectiveOperationException unlikeAnyJdk) {
      throw new IllegalStateException(unlikeAnyJdk);
    }
  }

  /** See {@link LogRecords#like}. */
  static RecordTexts like(Object record) {
    Class<?> type = record.getClass();
    while (type.getClassLoader() != null && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    return BY_TYPE.get(type);
  }

  long epochMillis(Object record) {
    try {
      return (long) millis.invokeExact(record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As the record says, or as it finds out; null where it does not. */
  String sourceMethod(Object record) {
    try {
      return (String) sourceMethod.invokeExact(record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** With its parameters. */
  String message(Object record) {
    try {
      return (String) formatMessage.invokeExact((Object) newFormatter.invokeExact(), record);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}
