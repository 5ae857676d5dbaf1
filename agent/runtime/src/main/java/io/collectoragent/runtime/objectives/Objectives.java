package io.collectoragent.runtime.objectives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the user promises. Immutable; no part is null. */
public final class Objectives {

  /** Where nobody says: long enough for what comes once an hour, and forgotten the next day. */
  public static final long USUAL_WINDOW_NANOS = TimeUnit.DAYS.toNanos(1);

  public static final Objectives NONE =
      new Objectives(
          Collections.<AvailabilityObjective>emptyList(),
          Collections.<ResponseTimeObjective>emptyList(),
          USUAL_WINDOW_NANOS);

  private final List<AvailabilityObjective> availability;
  private final List<ResponseTimeObjective> responseTimes;
  private final long frequencyWindowNanos;

  public Objectives(
      List<AvailabilityObjective> availability,
      List<ResponseTimeObjective> responseTimes,
      long frequencyWindowNanos) {
    this.availability = Collections.unmodifiableList(new ArrayList<>(availability));
    this.responseTimes = Collections.unmodifiableList(new ArrayList<>(responseTimes));
    this.frequencyWindowNanos = frequencyWindowNanos;
  }

  public List<AvailabilityObjective> availability() {
    return availability;
  }

  /** Of several that fit an endpoint, the first holds. */
  public List<ResponseTimeObjective> responseTimes() {
    return responseTimes;
  }

  /** In which runs are counted of collectors of which it is configured how often they run. */
  public long frequencyWindowNanos() {
    return frequencyWindowNanos;
  }
}
