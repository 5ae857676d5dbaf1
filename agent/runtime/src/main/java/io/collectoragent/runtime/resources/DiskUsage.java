package io.collectoragent.runtime.resources;

import io.collectoragent.runtime.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The last known usage of the disks, swept anew in the background when it is asked for and older
 * than half a minute. Thread-safe; waits a moment for a new sweep, never longer.
 */
final class DiskUsage {

  private static final long SWEEP_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long KNOWN_FOR_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final int PATIENCE_MILLIS = 200;

  private final DiskSweep sweep;
  private final Executor background;
  private final Clock clock;
  private FutureTask<List<MountUsage>> running;
  private long startedNanos;
  private List<MountUsage> known = Collections.emptyList();
  private long knownNanos;

  DiskUsage(DiskSweep sweep, Executor background, Clock clock) {
    this.sweep = sweep;
    this.background = background;
    this.clock = clock;
  }

  synchronized List<MountUsage> read() {
    long now = clock.nanoTime();
    if (running == null || now - startedNanos >= SWEEP_EVERY_NANOS) {
      // One that hangs is left behind: the next does not touch what holds it.
      running = new FutureTask<>(sweep);
      startedNanos = now;
      background.execute(running);
      collect(PATIENCE_MILLIS);
    } else {
      collect(0);
    }
    return now - knownNanos < KNOWN_FOR_NANOS ? known : Collections.emptyList();
  }

  private void collect(int patienceMillis) {
    try {
      known = running.get(patienceMillis, TimeUnit.MILLISECONDS);
      knownNanos = startedNanos;
    } catch (TimeoutException underWay) {
      // What was known before has to do.
    } catch (ExecutionException unreadable) {
      known = Collections.emptyList();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
