package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.Observation;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Finished observations on their way to the exporter: many threads offer, one drains. Bounded: what
 * does not fit is dropped and counted, for no collector may wait for an exporter.
 *
 * <p>A ring of slots; a producer claims a position by compare-and-set and then fills its slot, so
 * the application's threads take no lock and allocate nothing.
 */
final class SpanBuffer {

  private final AtomicReferenceArray<Observation> slots;
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong head = new AtomicLong();
  private final LongAdder dropped = new LongAdder();

  SpanBuffer(int capacity) {
    slots = new AtomicReferenceArray<>(capacity);
  }

  /** Adds one, or counts it as dropped where there is no room. */
  boolean offer(Observation observation) {
    while (true) {
      long position = tail.get();
      if (position - head.get() >= slots.length()) {
        dropped.increment();
        return false;
      }
      if (tail.compareAndSet(position, position + 1)) {
        slots.set(slot(position), observation);
        return true;
      }
    }
  }

  /** Moves at most that many into the list. For one consumer only. */
  void drain(List<Observation> into, int atMost) {
    while (into.size() < atMost) {
      long position = head.get();
      Observation observation = slots.get(slot(position));
      if (position == tail.get() || observation == null) {
        // Empty, or a producer has claimed the slot and not filled it yet: it will be there next
        // time.
        return;
      }
      into.add(observation);
      slots.set(slot(position), null);
      head.set(position + 1);
    }
  }

  int size() {
    return (int) Math.max(0, tail.get() - head.get());
  }

  long dropped() {
    return dropped.sum();
  }

  private int slot(long position) {
    return (int) (position % slots.length());
  }
}
