package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.objectives.Availability;
import io.collectoragent.runtime.objectives.AvailabilityObjective;
import java.util.List;

/** What is promised of how fresh one symbol's data is, and how that is kept. Thread-safe. */
final class PromisedFreshness {

  private volatile Availability[] availabilities = {};

  /** The data came. */
  void stored(long nanos) {
    for (Availability availability : availabilities) {
      availability.stored(nanos);
    }
  }

  /** Those of these that are of it hold from now on; what held before goes on. */
  void follow(List<AvailabilityObjective> objectives, Gathered gathered) {
    availabilities =
        objectives.stream()
            .filter(objective -> objective.isOf(gathered.collector(), gathered.symbol()))
            .map(objective -> known(objective, gathered))
            .toArray(Availability[]::new);
  }

  /** NaN where it is not known, or nothing of that is promised. */
  double share(AvailabilityObjective objective, long nowNanos) {
    Availability known = find(objective);
    return known == null ? Double.NaN : known.share(nowNanos);
  }

  private Availability known(AvailabilityObjective objective, Gathered gathered) {
    Availability known = find(objective);
    return known == null ? gathered.began(new Availability(objective)) : known;
  }

  private Availability find(AvailabilityObjective objective) {
    for (Availability known : availabilities) {
      if (known.objective().equals(objective)) {
        return known;
      }
    }
    return null;
  }
}
