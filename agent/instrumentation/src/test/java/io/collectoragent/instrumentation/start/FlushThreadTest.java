package io.collectoragent.instrumentation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlushThreadTest {

  /** The only wait of the hook is this one; that it ends in time is the export thread's test. */
  @Test
  void waitsTwoSecondsAtMostAndOnce() {
    List<Long> waits = new ArrayList<>();
    new FlushThread(waits::add).run();
    assertThat(waits).containsExactly(2000L);
  }

  @Test
  void anInterruptEndsIt() {
    FlushThread flush =
        new FlushThread(
            millis -> {
              throw new InterruptedException();
            });
    flush.run();
    assertThat(Thread.interrupted()).isTrue();
  }
}
