package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** How far what is promised of data is kept, worked out when somebody asks. Thread-safe. */
public final class ObjectiveShares {

  private final GatheredData data;
  private final Clock clock;

  ObjectiveShares(GatheredData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** The share of its window in which a type of data was fresh, of all its symbols the mean. */
  public Map<String, Double> availability() {
    long now = clock.nanoTime();
    Map<String, Double> shares = new TreeMap<>();
    for (AvailabilityObjective objective : data.objectives().availability()) {
      data.all().stream()
          .mapToDouble(gathered -> gathered.promised().share(objective, now))
          .filter(share -> !Double.isNaN(share))
          .average()
          .ifPresent(share -> shares.put(objective.dataType(), share));
    }
    return shares;
  }

  /** Runs against runs due, by collector; without those of which it is not known. */
  public Map<String, Double> frequency() {
    long now = clock.nanoTime();
    Map<String, Double> shares = new TreeMap<>();
    data.runs()
        .forEach(
            (collector, runs) -> {
              double share = runs.frequency(now);
              if (!Double.isNaN(share)) {
                shares.put(collector, share);
              }
            });
    return shares;
  }
}
