package io.collectoragent.runtime.observation;

/**
 * What many observations share (an endpoint, a statement, a collector), with room for what a
 * handler has worked out for it once, such as its metric children.
 *
 * <p>Thread-safe: a memo is published by a volatile write, and two handlers' threads that race
 * compute the same thing twice.
 */
public abstract class Prepared {

  private volatile Object meters;
  private volatile boolean seen;

  /** What the metrics handler keeps here, or null. */
  public final Object meters() {
    return meters;
  }

  public final void meters(Object children) {
    meters = children;
  }

  /** True from the second call on, more or less: of two threads both may be the first. */
  public final boolean seenBefore() {
    boolean before = seen;
    if (!before) {
      seen = true;
    }
    return before;
  }
}
