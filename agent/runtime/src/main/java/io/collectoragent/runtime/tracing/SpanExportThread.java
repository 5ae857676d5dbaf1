package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The daemon thread that sends spans in batches: when one is full, when the delay is over, and at
 * the end. It makes the exporter only when there is a span to send, since the exporter's libraries
 * are most of what the agent loads; but then soon, or a program that ends would wait for them.
 */
public final class SpanExportThread extends Thread {

  private static final String QUEUE_FULL = "queue full";

  /** Until the first batch: a run that takes seconds has the exporter made before its exit. */
  private static final long FIRST_DELAY_MILLIS = 1000;

  private final SpanBuffer buffer;
  private final Supplier<SpanSender> senders;
  private final int batchSize;
  private final long firstDelayNanos;
  private final long delayNanos;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean ending;
  private volatile boolean waiting;
  private volatile SpanSender sender;

  SpanExportThread(
      SpanBuffer buffer,
      Supplier<SpanSender> senders,
      int batchSize,
      long firstDelayNanos,
      long delayNanos) {
    super("collector-agent-spans");
    setDaemon(true);
    this.buffer = buffer;
    this.senders = senders;
    this.batchSize = batchSize;
    this.firstDelayNanos = firstDelayNanos;
    this.delayNanos = delayNanos;
  }

  /** Reads the batch settings and makes the thread; it is the caller's to start. */
  public static SpanExportThread of(OtelSettings settings, Supplier<SpanSender> senders) {
    int capacity = (int) Math.min(settings.positive("otel.bsp.max.queue.size", 2048), 1 << 20);
    long batch = settings.positive("otel.bsp.max.export.batch.size", Math.min(512, capacity));
    if (batch > capacity) {
      settings.complain(
          "otel.bsp.max.export.batch.size", "" + batch, "no more than the queue", "" + capacity);
    }
    long delay = settings.positive("otel.bsp.schedule.delay", 5000);
    return new SpanExportThread(
        new SpanBuffer(capacity),
        senders,
        (int) Math.min(batch, capacity),
        TimeUnit.MILLISECONDS.toNanos(Math.min(delay, FIRST_DELAY_MILLIS)),
        TimeUnit.MILLISECONDS.toNanos(delay));
  }

  void add(Observation observation) {
    buffer.offer(observation);
    // Only while it waits: one wake-up a batch, not one a span.
    if (waiting && buffer.size() >= batchSize) {
      LockSupport.unpark(this);
    }
  }

  @Override
  public void run() {
    List<Observation> batch = new ArrayList<>(batchSize);
    try {
      while (!ending) {
        waitForBatch();
        sendAll(batch);
      }
      sendAll(batch);
    } finally {
      finished.countDown();
    }
  }

  /** Sends what there is and ends; returns after that many milliseconds at the latest. */
  public void finish(long millis) throws InterruptedException {
    ending = true;
    LockSupport.unpark(this);
    finished.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Spans that a receiver took. */
  public long exported() {
    SpanSender current = sender;
    return current == null ? 0 : current.exported();
  }

  /** Spans that found no room, or that no receiver took, by a few bounded words that say why. */
  public Map<String, Long> dropped() {
    SpanSender current = sender;
    Map<String, Long> dropped = current == null ? new TreeMap<>() : current.lost();
    dropped.put(QUEUE_FULL, buffer.dropped());
    return dropped;
  }

  private void waitForBatch() {
    long left = sender == null ? firstDelayNanos : delayNanos;
    long deadline = System.nanoTime() + left;
    waiting = true;
    while (!ending && left > 0 && buffer.size() < batchSize) {
      LockSupport.parkNanos(this, left);
      left = deadline - System.nanoTime();
    }
    waiting = false;
  }

  private void sendAll(List<Observation> batch) {
    do {
      buffer.drain(batch, batchSize);
      if (!batch.isEmpty()) {
        if (sender == null) {
          sender = senders.get();
        }
        sender.send(batch);
      }
      batch.clear();
    } while (buffer.size() >= batchSize || (ending && buffer.size() > 0));
  }
}
