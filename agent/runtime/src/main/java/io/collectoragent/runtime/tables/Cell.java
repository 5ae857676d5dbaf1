package io.collectoragent.runtime.tables;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/**
 * What is kept of a value that was bound: immutable objects of the JDK's as they are, others as the
 * fact that there was one. Java's null is a value that is not known.
 */
public final class Cell {

  /** SQL's null. */
  public static final Object NULL = new Sentinel("null");

  /** Something that is not null and cannot be read. */
  public static final Object PRESENT = new Sentinel("present");

  private static final Set<Class<?>> KEPT =
      new HashSet<>(
          Arrays.asList(
              String.class,
              Double.class,
              Long.class,
              Integer.class,
              BigDecimal.class,
              Boolean.class,
              Float.class,
              Short.class,
              Byte.class,
              BigInteger.class));

  private static final String TIMES = "java.time.";

  private Cell() {}

  /**
   * @param bound by the program, which may change it afterwards; null is SQL's
   */
  public static Object of(Object bound) {
    if (bound == null) {
      return NULL;
    }
    if (KEPT.contains(bound.getClass())) {
      return bound;
    }
    if (bound instanceof Date) {
      return Instant.ofEpochMilli(((Date) bound).getTime());
    }
    if (bound instanceof Calendar) {
      return Instant.ofEpochMilli(((Calendar) bound).getTimeInMillis());
    }
    // Of the JDK's only: whatever else there is may be changed, and runs code that is not ours.
    return bound.getClass().getName().startsWith(TIMES) ? bound : PRESENT;
  }

  private static final class Sentinel {
    private final String name;

    Sentinel(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
