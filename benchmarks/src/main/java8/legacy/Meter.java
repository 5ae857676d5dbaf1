package legacy;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Reads what a group of threads used: the caller's, and those that its library started from it.
 * Threads that agents started before belong to another group.
 */
final class Meter {

  private static final int THREADS_AT_MOST = 256;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ThreadGroup group;

  Meter(ThreadGroup group) {
    this.group = group;
  }

  long threadCpuNanos() {
    long sum = 0;
    for (long id : ids()) {
      sum += Math.max(0, threads.getThreadCpuTime(id));
    }
    return sum;
  }

  long threadBytes() {
    long sum = 0;
    for (long id : ids()) {
      sum += Math.max(0, threads.getThreadAllocatedBytes(id));
    }
    return sum;
  }

  long processCpuNanos() {
    return process.getProcessCpuTime();
  }

  @SuppressWarnings("deprecation") // Thread.threadId() is of 19.
  private long[] ids() {
    Thread[] found = new Thread[THREADS_AT_MOST];
    int count = group.enumerate(found);
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      ids[i] = found[i].getId();
    }
    return ids;
  }
}
