package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoppingTest {

  private static final int ROUNDS = 200;

  private final List<Observation> stopped = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyHandlerHearsOfTheEndOnce() {
    List<String> heard = new ArrayList<>();
    Observer observer = observer(seen -> heard.add("first"), seen -> heard.add("second"));
    CollectionRun run = observer.start(run());
    assertThat(heard).isEmpty();
    observer.stop(run);
    observer.stop(run);
    assertThat(heard).containsExactly("first", "second");
  }

  @Test
  void aSecondStopDoesNotMoveTheEnd() {
    Observer observer = observer();
    CollectionRun run = observer.start(run());
    observer.stop(run);
    long end = run.endEpochNanos();
    observer.stop(run);
    assertThat(run.endEpochNanos()).isEqualTo(end);
  }

  @Test
  void twoThreadsThatStopAtOnceStopOnce() throws Exception {
    Observer observer = observer(stopped::add);
    List<CollectionRun> runs = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      runs.add(observer.start(run()));
    }
    CyclicBarrier together = new CyclicBarrier(2);
    Runnable stopAll =
        () ->
            runs.forEach(
                run -> {
                  await(together);
                  observer.stop(run);
                });
    Thread other = new Thread(stopAll);
    other.start();
    stopAll.run();
    other.join(TimeUnit.SECONDS.toMillis(10));
    assertThat(other.isAlive()).isFalse();
    assertThat(stopped).hasSize(ROUNDS).doesNotHaveDuplicates();
  }

  @Test
  void aHandlerThatThrowsIsReportedAndTheOthersHear() {
    AssertionError fault = new AssertionError("a handler's own fault");
    ObservationHandler bad =
        seen -> {
          throw fault;
        };
    AtomicInteger reports = new AtomicInteger();
    Observer observer =
        new Observer(
            Clock.SYSTEM,
            low -> true,
            List.of(bad, stopped::add),
            (handler, failure) -> {
              assertThat(handler).isSameAs(bad);
              assertThat(failure).isSameAs(fault);
              reports.incrementAndGet();
            });
    CollectionRun run = observer.start(run());
    observer.stop(run);
    assertThat(stopped).containsExactly(run);
    assertThat(reports).hasValue(1);
  }

  private static Observer observer(ObservationHandler... handlers) {
    return new Observer(
        Clock.SYSTEM,
        low -> true,
        List.of(handlers),
        (handler, failure) -> {
          throw new AssertionError(failure);
        });
  }

  private static CollectionRun run() {
    return new CollectionRun(new Collector("price-collector"), "c-1");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
