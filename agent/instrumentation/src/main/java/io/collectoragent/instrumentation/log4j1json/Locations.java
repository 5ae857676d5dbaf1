package io.collectoragent.instrumentation.log4j1json;

import java.lang.reflect.Field;
import org.apache.log4j.spi.LocationInfo;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Finds out where an event was logged. An event that is asked keeps the answer, and a queue's text
 * would have it then, so only what it has already is taken from it.
 */
final class Locations {

  private static final Field KNOWN = known();

  private Locations() {}

  /** Never null; of unknown parts where it is not known. */
  static LocationInfo of(LoggingEvent event) {
    try {
      LocationInfo known = (LocationInfo) KNOWN.get(event);
      return known == null ? new LocationInfo(new Throwable(), event.fqnOfCategoryClass) : known;
    } catch (IllegalAccessException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
    }
  }

  private static Field known() {
    try {
      Field field = LoggingEvent.class.getDeclaredField("locationInfo");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
    }
  }
}
