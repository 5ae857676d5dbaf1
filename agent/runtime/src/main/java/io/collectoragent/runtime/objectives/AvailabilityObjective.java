package io.collectoragent.runtime.objectives;

import io.collectoragent.runtime.collectors.NamePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How old one type of data may be. Immutable; equal if it says the same. */
public final class AvailabilityObjective {

  private final String dataType;
  private final List<NamePattern> collectors;
  private final List<NamePattern> symbols;
  private final long freshNanos;
  private final long windowNanos;

  /**
   * @param collectors empty for all
   * @param symbols empty for all
   */
  public AvailabilityObjective(
      String dataType,
      List<NamePattern> collectors,
      List<NamePattern> symbols,
      long freshNanos,
      long windowNanos) {
    this.dataType = dataType;
    this.collectors = Collections.unmodifiableList(new ArrayList<>(collectors));
    this.symbols = Collections.unmodifiableList(new ArrayList<>(symbols));
    this.freshNanos = freshNanos;
    this.windowNanos = windowNanos;
  }

  public String dataType() {
    return dataType;
  }

  public long freshNanos() {
    return freshNanos;
  }

  public long windowNanos() {
    return windowNanos;
  }

  public boolean isOf(String collector, String symbol) {
    return isAmong(collectors, collector) && isAmong(symbols, symbol);
  }

  private static boolean isAmong(List<NamePattern> patterns, String name) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AvailabilityObjective)) {
      return false;
    }
    AvailabilityObjective other = (AvailabilityObjective) object;
    return dataType.equals(other.dataType)
        && collectors.equals(other.collectors)
        && symbols.equals(other.symbols)
        && freshNanos == other.freshNanos
        && windowNanos == other.windowNanos;
  }

  @Override
  public int hashCode() {
    return dataType.hashCode();
  }
}
