package io.collectoragent.bridge;

/**
 * Receives what one woven point of a library sees; the default does nothing.
 *
 * <p>Any argument may be null. Called on the application's threads by many at a time, so an
 * implementation is thread-safe, takes no lock and does no I/O. What it throws is the caller's to
 * swallow: see the slot that the bridge holds.
 */
public abstract class Probe {

  /** Stands in every slot that has no probe. */
  static final Probe NONE = new Probe() {};

  /**
   * The woven method begins.
   *
   * @return a token that the matching {@link #exit} gets back; null if there is nothing to end
   */
  public Object enter(Object self, Object argument, Object detail) {
    return null;
  }

  /** The woven method ended, with a result or by throwing. */
  public void exit(Object token, Object self, Object result, Throwable thrown) {}

  /** Offers another value in place of the one that the woven code computed. */
  public Object replace(Object self, Object value) {
    return value;
  }
}
