package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.TraceIds;

/** How a collector's last run ended. Immutable; keeps nothing of the run itself. */
public final class LastRun {

  private final long endEpochNanos;
  private final long durationNanos;
  private final long records;
  private final boolean successful;
  private final String errorType;
  private final long traceIdHigh;
  private final long traceIdLow;
  private final boolean traced;

  LastRun(CollectionRun run) {
    this.endEpochNanos = run.endEpochNanos();
    this.durationNanos = run.durationNanos();
    this.records = run.records();
    this.successful = !run.unsuccessful();
    this.errorType = run.errorType();
    this.traceIdHigh = run.traceIdHigh();
    this.traceIdLow = run.traceIdLow();
    this.traced = run.sampled();
  }

  /** Nanoseconds since 1970. */
  public long endEpochNanos() {
    return endEpochNanos;
  }

  public long durationNanos() {
    return durationNanos;
  }

  /** Rows that it stored. */
  public long records() {
    return records;
  }

  public boolean isSuccessful() {
    return successful;
  }

  /** A bounded word for what it threw; null where it threw nothing. */
  public String errorType() {
    return errorType;
  }

  /** 32 hexadecimal digits. */
  public String traceId() {
    return TraceIds.traceId(traceIdHigh, traceIdLow);
  }

  /** Whether its trace is exported. */
  public boolean isTraced() {
    return traced;
  }
}
