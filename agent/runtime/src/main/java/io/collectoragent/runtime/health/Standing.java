package io.collectoragent.runtime.health;

import java.util.concurrent.TimeUnit;

/**
 * How one database or API stands, by what was heard of it. Times are nanoseconds since 1970.
 * Immutable; what changes nothing answers with the same instance, so that a call that went well has
 * nothing to write.
 */
public final class Standing {

  /** Of what nothing was heard: neither up nor down. */
  static final Standing UNHEARD =
      new Standing(false, 0, null, FailuresInARow.NONE, false, Long.MIN_VALUE);

  /** What fails and is not called any more may be gone for good, and the collector well. */
  private static final long FORGOTTEN_AFTER_NANOS = TimeUnit.HOURS.toNanos(1);

  private final boolean up;
  private final long sinceNanos;
  private final String lastError;
  private final FailuresInARow failures;
  private final boolean limited;
  private final long checkedNanos;

  private Standing(
      boolean up,
      long sinceNanos,
      String lastError,
      FailuresInARow failures,
      boolean limited,
      long checkedNanos) {
    this.up = up;
    this.sinceNanos = sinceNanos;
    this.lastError = lastError;
    this.failures = failures;
    this.limited = limited;
    this.checkedNanos = checkedNanos;
  }

  Standing answered(long epochNanos) {
    return isAnswering() && !limited ? this : answering(epochNanos, false);
  }

  /** It answered that it was asked too often. */
  Standing refused(long epochNanos) {
    return isAnswering() && limited ? this : answering(epochNanos, true);
  }

  private boolean isAnswering() {
    return up && failures.count() == 0;
  }

  private Standing answering(long epochNanos, boolean asLimited) {
    long since = up ? sinceNanos : epochNanos;
    return new Standing(true, since, lastError, FailuresInARow.NONE, asLimited, checkedNanos);
  }

  /**
   * What has never answered is down with its first failure.
   *
   * @param error a bounded word
   */
  Standing failed(long epochNanos, String error, Patience patience) {
    FailuresInARow more = failures.and(epochNanos);
    boolean stillUp = up && !patience.isOver(more);
    boolean wasDown = !up && this != UNHEARD;
    long since = stillUp || wasDown ? sinceNanos : more.firstNanos();
    return new Standing(stillUp, since, error, more, false, checkedNanos);
  }

  /** The agent itself asked, and learnt what it says. */
  Standing checked(long epochNanos) {
    return new Standing(up, sinceNanos, lastError, failures, limited, epochNanos);
  }

  public boolean isUp() {
    return up;
  }

  /** Since when it has been up, or down, in milliseconds since 1970. */
  public long sinceEpochMillis() {
    return TimeUnit.NANOSECONDS.toMillis(sinceNanos);
  }

  /** What it last failed of, in a bounded word; null if it never did. */
  public String lastError() {
    return lastError;
  }

  /** 0 where the last was an answer. */
  public int failuresInARow() {
    return failures.count();
  }

  /** Whether the last answer was that it was asked too often. */
  public boolean isLimited() {
    return limited;
  }

  public boolean wasChecked() {
    return checkedNanos != Long.MIN_VALUE;
  }

  /** When the agent itself asked it last, in milliseconds since 1970. */
  public long checkedEpochMillis() {
    return TimeUnit.NANOSECONDS.toMillis(checkedNanos);
  }

  /** Of two by one name, what is down; else what failed last. */
  Standing worse(Standing other) {
    boolean otherIsWorse =
        up == other.up ? other.failures.lastNanos() > failures.lastNanos() : !other.up;
    return otherIsWorse ? other : this;
  }

  /** Whether it is down, and has not been heard of for so long that this says nothing any more. */
  boolean isForgotten(long nowEpochNanos) {
    return !up && this != UNHEARD && nowEpochNanos - failures.lastNanos() > FORGOTTEN_AFTER_NANOS;
  }
}
