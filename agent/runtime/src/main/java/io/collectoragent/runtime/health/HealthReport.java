package io.collectoragent.runtime.health;

import java.util.SortedMap;

/** How all dependencies stood at one moment: those that were called, no others. Immutable. */
public final class HealthReport {

  private final SortedMap<String, SortedMap<String, Standing>> dependencies;

  HealthReport(SortedMap<String, SortedMap<String, Standing>> dependencies) {
    this.dependencies = dependencies;
  }

  /** By dependency and then by database or provider. Not to be changed. */
  public SortedMap<String, SortedMap<String, Standing>> dependencies() {
    return dependencies;
  }

  boolean isUp(String dependency) {
    return dependencies.get(dependency).values().stream().allMatch(Standing::isUp);
  }

  boolean isHealthy() {
    return dependencies.keySet().stream().allMatch(this::isUp);
  }

  /** Whether it can store: an API that is down is no reason to take a collector out of service. */
  boolean isReady() {
    return dependencies.keySet().stream()
        .filter(name -> !name.equals(HealthHandler.EXTERNAL_API))
        .allMatch(this::isUp);
  }
}
