package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.function.Consumer;

/**
 * Names without end, each another one. A million where the property {@code runaway.names} says so.
 */
final class Flood {

  static final int NAMES = Integer.getInteger("runaway.names", 100_000);

  /** What some thousand names take that are remembered; one of each name would be more. */
  private static final long FLAT_BYTES = 4 << 20;

  private static final int LETTERS = 26;

  private Flood() {}

  /** The heap may not have grown between a fifth of them and all. */
  static void pass(Consumer<String> one) {
    int first = NAMES / 5;
    for (int i = 0; i < first; i++) {
      one.accept(name(i));
    }
    long before = usedBytes();
    for (int i = first; i < NAMES; i++) {
      one.accept(name(i));
    }
    assertThat(usedBytes() - before).isLessThan(FLAT_BYTES);
  }

  /** Of letters, since numbers are taken for ids. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("q");
    for (int left = number; left > 0; left /= LETTERS) {
      name.append((char) ('a' + left % LETTERS));
    }
    return name.append('q').toString();
  }

  private static long usedBytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
