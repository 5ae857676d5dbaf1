package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SpanBufferTest {

  private static final int PRODUCERS = 4;
  private static final int EACH = 50_000;

  private final SpanBuffer buffer = new SpanBuffer(4);

  @Test
  void givesBackInOrderAndNoMoreThanAskedFor() {
    offer(1, 2, 3);
    assertThat(buffer.size()).isEqualTo(3);
    assertThat(drain(2)).containsExactly(1, 2);
    assertThat(drain(2)).containsExactly(3);
    assertThat(drain(2)).isEmpty();
    assertThat(buffer.size()).isZero();
  }

  @Test
  void dropsAndCountsWhatFindsNoRoom() {
    offer(1, 2, 3, 4);
    assertThat(buffer.offer(new Numbered(0, 5))).isFalse();
    assertThat(buffer.offer(new Numbered(0, 6))).isFalse();
    assertThat(buffer.dropped()).isEqualTo(2);
    assertThat(drain(9)).containsExactly(1, 2, 3, 4);
    assertThat(buffer.offer(new Numbered(0, 7))).isTrue();
    assertThat(drain(9)).containsExactly(7);
  }

  @Test
  void goesRoundManyTimes() {
    for (int i = 0; i < 100; i += 3) {
      offer(i, i + 1, i + 2);
      assertThat(drain(9)).containsExactly(i, i + 1, i + 2);
    }
    assertThat(buffer.dropped()).isZero();
  }

  @Test
  void losesNothingUncountedAndKeepsEachProducersOrder() throws Exception {
    SpanBuffer shared = new SpanBuffer(64);
    CountDownLatch done = new CountDownLatch(PRODUCERS);
    List<Thread> threads = new ArrayList<>();
    for (int producer = 0; producer < PRODUCERS; producer++) {
      int number = producer;
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < EACH; i++) {
                  shared.offer(new Numbered(number, i));
                }
                done.countDown();
              }));
    }
    threads.forEach(Thread::start);
    int[] last = new int[PRODUCERS];
    Arrays.fill(last, -1);
    long drained = 0;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    List<Observation> batch = new ArrayList<>();
    while ((done.getCount() > 0 || shared.size() > 0) && System.nanoTime() < deadline) {
      shared.drain(batch, 16);
      for (Observation observation : batch) {
        Numbered numbered = (Numbered) observation;
        assertThat(numbered.number).isGreaterThan(last[numbered.producer]);
        last[numbered.producer] = numbered.number;
      }
      drained += batch.size();
      batch.clear();
    }
    assertThat(done.getCount()).isZero();
    assertThat(drained + shared.dropped()).isEqualTo((long) PRODUCERS * EACH);
    assertThat(drained).isPositive();
  }

  private void offer(int... numbers) {
    for (int number : numbers) {
      assertThat(buffer.offer(new Numbered(0, number))).isTrue();
    }
  }

  private List<Integer> drain(int atMost) {
    List<Observation> drained = new ArrayList<>();
    buffer.drain(drained, atMost);
    return drained.stream().map(observation -> ((Numbered) observation).number).toList();
  }

  private static final class Numbered extends Observation {
    private final int producer;
    private final int number;

    Numbered(int producer, int number) {
      super(Group.JDBC);
      this.producer = producer;
      this.number = number;
    }
  }
}
