package io.collectoragent.bridge;

/**
 * Counts what is added to a statement's batch, and takes the parameters that tell of which symbol a
 * row is, in woven code and without leaving it: a batch has hundreds of rows, and each would cross
 * the bridge with every value.
 *
 * <p>A driver's method may call its superclass's, on the same statement: that is one addition. Not
 * thread-safe, as no statement is; a program that shares one gets a wrong size at worst.
 */
public abstract class PendingBatch {

  private int adding;
  private int size;
  private int firstWanted;

  /** Something is being added. */
  public final void begin() {
    if (adding == 0) {
      adding();
    }
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
      added();
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

  /** Whether a value that is set may be one that tells a symbol; mostly it is not. */
  public final boolean wants(int parameter) {
    return parameter >= firstWanted;
  }

  /**
   * Says which values are wanted: none that is set before.
   *
   * @param parameter from 1 as JDBC counts; {@link Integer#MAX_VALUE} for none at all, 0 for all
   */
  protected final void wantsFrom(int parameter) {
    firstWanted = parameter;
  }

  /** One is being added to the batch. */
  protected abstract void adding();

  /** One was added. */
  protected abstract void added();

  /**
   * A parameter that is wanted was set.
   *
   * @param value null where it is none that could be a symbol
   */
  public abstract void set(int parameter, Object value);

  /** All parameters were taken back. */
  public abstract void clearParameters();
}
