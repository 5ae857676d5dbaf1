package io.collectoragent.instrumentation.log4j1json;

import java.lang.reflect.Field;
import java.util.Map;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Reads the copy of the context that an event takes along. Log4j 1.2 gives it away as a whole only
 * from 1.2.15 on, so the field is read.
 */
final class ContextCopies {

  private static final Field COPY = copy();

  private ContextCopies() {}

  /** Null where there is no context. */
  static Map<?, ?> of(LoggingEvent event) {
    event.getMDCCopy();
    try {
      return (Map<?, ?>) COPY.get(event);
    } catch (IllegalAccessException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
    }
  }

  private static Field copy() {
    try {
      Field field = LoggingEvent.class.getDeclaredField("mdcCopy");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
    }
  }
}
