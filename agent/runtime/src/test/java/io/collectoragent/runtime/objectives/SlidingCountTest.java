package io.collectoragent.runtime.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidingCountTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final SlidingCount hour = new SlidingCount(60 * MINUTE);

  @Test
  void forgetsWhatIsOutOfTheWindow() {
    for (int minute = -30; minute < 30; minute++) {
      hour.addKept(minute * MINUTE);
      hour.addMissed(minute * MINUTE);
      hour.addKept(minute * MINUTE);
    }
    long now = 29 * MINUTE;
    assertThat(hour.all(now)).isEqualTo(180);
    assertThat(hour.kept(now)).isEqualTo(120);
    assertThat(hour.startNanos(now)).isEqualTo(-31 * MINUTE);
    assertThat(hour.all(59 * MINUTE)).isEqualTo(93);
    assertThat(hour.all(200 * MINUTE)).isZero();
    hour.addMissed(200 * MINUTE);
    assertThat(hour.all(200 * MINUTE)).isEqualTo(1);
    assertThat(hour.kept(200 * MINUTE)).isZero();
  }

  @Test
  void losesNothingOfSeveralThreads() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          new Thread(
              () -> {
                for (int call = 0; call < 60_000; call++) {
                  hour.addKept(call / 1_000 * MINUTE);
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(hour.kept(59 * MINUTE)).isEqualTo(240_000);
  }
}
