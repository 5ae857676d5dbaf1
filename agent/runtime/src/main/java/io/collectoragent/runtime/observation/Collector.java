package io.collectoragent.runtime.observation;

/** The part of the service that gathers one kind of data, by the name operators know it by. */
public final class Collector extends Prepared {

  private final String name;
  private final String origin;

  /** One of which nobody says how it was found. */
  public Collector(String name) {
    this(name, null);
  }

  /**
   * @param origin what its name comes from, in a few words for operators; null where unknown
   */
  public Collector(String name, String origin) {
    this.name = name;
    this.origin = origin;
  }

  /** What its name comes from, such as {@code class legacy.PriceJob}; null where unknown. */
  public String origin() {
    return origin;
  }

  public String name() {
    return name;
  }
}
