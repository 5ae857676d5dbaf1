package io.collectoragent.runtime.stored;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** Of the last thousand checked values which failed. Thread-safe; takes no lock. */
final class ScoreWindow {

  private static final int SIZE = 1000;

  private final AtomicIntegerArray failed = new AtomicIntegerArray((SIZE + 31) / 32);
  private final AtomicLong count = new AtomicLong();

  void passed() {
    put(false);
  }

  void failed() {
    put(true);
  }

  /** The share that passed, 0 to 1; NaN where no value was checked. */
  double score() {
    long checked = Math.min(SIZE, count.get());
    int failures = 0;
    for (int i = 0; i < failed.length(); i++) {
      failures += Integer.bitCount(failed.get(i));
    }
    return checked == 0 ? Double.NaN : 1 - Math.min(failures, checked) / (double) checked;
  }

  private void put(boolean failure) {
    int place = (int) (count.getAndIncrement() % SIZE);
    int word = place >>> 5;
    int bit = 1 << (place & 31);
    int before = failed.get(word);
    int after = failure ? before | bit : before & ~bit;
    while (before != after && !failed.compareAndSet(word, before, after)) {
      before = failed.get(word);
      after = failure ? before | bit : before & ~bit;
    }
  }
}
