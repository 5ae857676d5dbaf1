package io.collectoragent.runtime.observation;

/** The part of the service that gathers one kind of data, by the name operators know it by. */
public final class Collector extends Prepared {

  private final String name;

  public Collector(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }
}
