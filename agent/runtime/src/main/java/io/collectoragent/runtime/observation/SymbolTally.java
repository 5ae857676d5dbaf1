package io.collectoragent.runtime.observation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a run did for one symbol so far. Thread-safe. */
public final class SymbolTally {

  private final AtomicInteger failures = new AtomicInteger();
  private final LongAdder records = new LongAdder();

  private volatile boolean askedFor;

  void asked() {
    askedFor = true;
  }

  void asked(HttpCall call) {
    asked();
    if (call.failed()) {
      failures.incrementAndGet();
    }
  }

  void stored(long rows) {
    records.add(rows);
  }

  /** Rows of that symbol that were written; 0 also where rows do not tell their symbol. */
  public long records() {
    return records.sum();
  }

  /** Whether it was asked for, as of an API; else it is known of rows alone. */
  boolean isAskedFor() {
    return askedFor;
  }

  /** Whether calls for it failed and nothing of it was stored all the same. */
  public boolean unsuccessful() {
    return failures.get() > 0 && records() == 0;
  }
}
