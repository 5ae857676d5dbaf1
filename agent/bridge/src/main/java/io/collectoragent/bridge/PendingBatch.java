package io.collectoragent.bridge;

/**
 * Counts what is added to a statement's batch, in woven code and without leaving it: a batch has
 * hundreds of rows, and each would cross the bridge twice.
 *
 * <p>A driver's method may call its superclass's, on the same statement: that is one addition. Not
 * thread-safe, as no statement is; a program that shares one gets a wrong size at worst.
 */
public abstract class PendingBatch {

  private int adding;
  private int size;

  /** Something is being added. */
  public final void begin() {
    adding++;
  }

  /**
   * Something was added.
   *
   * @param thrown by the driver, which then did not take it; else null
   */
  public final void end(Throwable thrown) {
    adding--;
    if (adding == 0 && thrown == null) {
      size++;
    }
  }

  /** Whether an addition has begun and not ended. */
  protected final boolean isAdding() {
    return adding > 0;
  }

  /** How much was added since the batch was last empty. */
  public final int size() {
    return size;
  }

  /** The batch is empty. */
  public void clear() {
    adding = 0;
    size = 0;
  }
}
