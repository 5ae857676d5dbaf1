package io.collectoragent.runtime.fuzz;

/**
 * Compares one text with as many characters in short texts: where work grows with the length, both
 * take about the same; where it grows with its square, the one takes {@link #PARTS} times as long.
 *
 * <p>The quickest of several tries counts, and only what keeps failing fails: other processes make
 * a try slow, but not every try, and not by such a factor.
 */
final class Growth {

  private static final int PARTS = 64;
  private static final int TOO_MANY_TIMES = 16;
  private static final int TRIES = 2;
  private static final int TRIES_IF_SLOW = 12;

  /** What is quicker is no matter, and too short to be compared. */
  private static final long MATTERS_FROM_NANOS = 4_000_000;

  private final FuzzTarget target;
  private int checks;

  Growth(FuzzTarget target) {
    this.target = target;
  }

  void check(String unit) {
    if (unit.isEmpty()) {
      return;
    }
    checks++;
    String large = unit.repeat(target.longest() / unit.length() + 1);
    large = large.substring(0, target.longest());
    String small = large.substring(0, target.longest() / PARTS);
    if (isSlow(small, large, TRIES) && isSlow(small, large, TRIES_IF_SLOW)) {
      throw new Finding(target, unit, new AssertionError("work grows faster than the text"));
    }
  }

  int checks() {
    return checks;
  }

  private boolean isSlow(String small, String large, int tries) {
    long once = quickest(large, 1, tries);
    return once > MATTERS_FROM_NANOS && once > TOO_MANY_TIMES * quickest(small, PARTS, tries);
  }

  private long quickest(String text, int times, int tries) {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      long start = System.nanoTime();
      for (int n = 0; n < times; n++) {
        parse(text);
      }
      quickest = Math.min(quickest, System.nanoTime() - start);
      if (quickest < MATTERS_FROM_NANOS) {
        return quickest;
      }
    }
    return quickest;
  }

  private void parse(String text) {
    try {
      target.parseOnly(text);
    } catch (Throwable failure) {
      throw new Finding(target, text, failure);
    }
  }
}
