package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.collectoragent.runtime.exposition.ExpositionFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scrape's garbage does not grow with the number of series. */
class ScrapeGarbageTest {

  private static final ManySeries FEW = new ManySeries(1000);
  private static final ManySeries MANY = new ManySeries(100_000);

  @ParameterizedTest
  @EnumSource(ExpositionFormat.class)
  void isTheSameForAHundredTimesAsMany(ExpositionFormat format) throws IOException {
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      garbage(FEW, format);
      garbage(MANY, format);
    }
    // What the JVM's own metrics cost is in both.
    assertThat(garbage(MANY, format) - garbage(FEW, format)).isLessThan(64 * 1024);
  }

  private static long garbage(ManySeries series, ExpositionFormat format) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    series.exposition().write(format, OutputStream.nullOutputStream());
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
