package io.collectoragent.runtime.observation;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One thing that the collector did, from its start to its end; also the identity of its span.
 *
 * <p>Times are nanoseconds. Opened on one thread, possibly stopped on another: what a probe writes
 * before {@link Observer#stop} is visible to the handlers. Holds ids as numbers, because most spans
 * are never printed on the application's threads.
 */
public abstract class Observation {

  private static final AtomicIntegerFieldUpdater<Observation> STOPPED =
      AtomicIntegerFieldUpdater.newUpdater(Observation.class, "stopped");

  private final Group group;
  private Observation parent;
  private CollectionRun run;
  private long traceIdHigh;
  private long traceIdLow;
  private long spanId;
  private boolean sampled;
  private long epochOffsetNanos;
  private long startNanos;
  private long endNanos;
  private String errorType;
  private Throwable thrown;
  private volatile int stopped;

  /** What was current on the thread before this one's scope; null outside a scope. */
  Observation outer;

  /** The groups that were open on the thread before this one's scope. */
  int outerGroups;

  protected Observation(Group group) {
    this.group = group;
  }

  public final Group group() {
    return group;
  }

  /** What it belongs to; null for a root. */
  public final Observation parent() {
    return parent;
  }

  /** The run it belongs to, itself if it is one; null outside any run. */
  public final CollectionRun run() {
    return run;
  }

  public final long traceIdHigh() {
    return traceIdHigh;
  }

  public final long traceIdLow() {
    return traceIdLow;
  }

  public final long spanId() {
    return spanId;
  }

  /** Whether its span is exported; metrics count it either way. */
  public final boolean sampled() {
    return sampled;
  }

  /** Nanoseconds since 1970. One offset serves a whole trace, so its spans never disagree. */
  public final long startEpochNanos() {
    return startNanos + epochOffsetNanos;
  }

  /** Nanoseconds since 1970; meaningless before it stopped. */
  public final long endEpochNanos() {
    return endNanos + epochOffsetNanos;
  }

  public final long durationNanos() {
    return endNanos - startNanos;
  }

  /**
   * A short bounded name of what went wrong (an exception's simple name, an HTTP status), or null.
   */
  public final String errorType() {
    return errorType;
  }

  public final boolean failed() {
    return errorType != null;
  }

  /** What was thrown, if that is how it failed, without a future's wrapper; else null. */
  public final Throwable thrown() {
    return thrown;
  }

  /** Notes that it failed by throwing. Null is no failure. */
  public final void fail(Throwable cause) {
    if (cause != null) {
      thrown = Errors.unwrap(cause);
      errorType = Errors.typeOf(thrown);
    }
  }

  /** That it failed stays known, and as what. */
  public final void forgetThrown() {
    thrown = null;
  }

  /** Notes that it failed without throwing, by a bounded word. */
  public final void fail(String type) {
    errorType = type;
  }

  final void startAsRoot(long high, long low, boolean isSampled, long offsetNanos) {
    traceIdHigh = high;
    traceIdLow = low;
    sampled = isSampled;
    epochOffsetNanos = offsetNanos;
  }

  final void startBelow(Observation above) {
    parent = above;
    run = above.run;
    traceIdHigh = above.traceIdHigh;
    traceIdLow = above.traceIdLow;
    sampled = above.sampled;
    epochOffsetNanos = above.epochOffsetNanos;
  }

  final void start(long id, long nanos) {
    spanId = id;
    startNanos = nanos;
    if (this instanceof CollectionRun) {
      run = (CollectionRun) this;
    }
  }

  /** Whether its life is over. */
  final boolean isStopped() {
    return stopped != 0;
  }

  /** Nanoseconds of the observer's clock; meaningless before it stopped. */
  final long endNanos() {
    return endNanos;
  }

  /** The handlers were told; what only they ask for can go. */
  void settle() {}

  /** Answers true to the first caller only: an asynchronous call may end in two ways at once. */
  final boolean stop(long nanos) {
    if (!STOPPED.compareAndSet(this, 0, 1)) {
      return false;
    }
    endNanos = nanos;
    return true;
  }
}
