package io.collectoragent.runtime.metrics;

import com.sun.management.ThreadMXBean;
import io.collectoragent.runtime.exposition.ExpositionFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Prints what a scrape costs, ours beside the Prometheus client's own writer. For people: no test
 * asserts a time.
 */
public final class ScrapeCost {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 21;

  private ScrapeCost() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println("series   format        writer          ms      bytes   allocated");
    for (int series : new int[] {10_000, 100_000}) {
      ManySeries many = new ManySeries(series);
      for (ExpositionFormat format : ExpositionFormat.values()) {
        print(series, format, "ours", out -> many.exposition().write(format, out));
        print(
            series,
            format,
            "simpleclient",
            out -> many.reference().write(format.contentType(), out));
      }
    }
  }

  private static void print(int series, ExpositionFormat format, String name, Scrape scrape)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] nanos = new long[ROUNDS];
    long allocated = 0;
    long bytes = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Counted out = new Counted();
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      long start = System.nanoTime();
      scrape.writeTo(out);
      long end = System.nanoTime();
      allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      bytes = out.bytes;
      nanos[Math.max(round, 0)] = end - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-8d %-13s %-13s %5.1f %10d %11d%n",
        series, format, name, nanos[ROUNDS / 2] / 1e6, bytes, allocated);
  }

  private interface Scrape {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Looks at every byte no more than a socket would. */
  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int single) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int count) {
      bytes += count;
    }
  }
}
