package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thread that a run makes carries the run. */
class InheritanceTest {

  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final Observer observer = new Observer(clock, low -> true, List.of(), null);
  private final CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "1"));

  @Test
  void aThreadMadeWithinARunBelongsToIt() throws Exception {
    assertThat(inside(observer::current)).isSameAs(run);
    assertThat(inside(() -> observer.isOpen(Group.RUN))).isTrue();
    assertThat(onNewThread(observer::current)).isNull();
  }

  @Test
  void aThreadMadeWithinACallBelongsToTheRunAndNotToTheCall() throws Exception {
    observer.enter(run);
    DbCall call = entered();
    assertThat(onNewThread(observer::current)).isSameAs(run);
    assertThat(onNewThread(() -> observer.isOpen(Group.JDBC))).isFalse();
    observer.leave(call);
    observer.leave(run);
    observer.enter(call);
    assertThat(onNewThread(observer::current)).isSameAs(run);
  }

  @Test
  void whatTheThreadDoesLaterIsInTheTraceAndNotInTheFigures() throws Exception {
    DbCall late =
        inside(
            () -> {
              observer.stop(run);
              assertThat(observer.isOpen(Group.RUN)).isFalse();
              DbCall call = entered();
              call.rowsWritten(3);
              observer.leave(call);
              observer.stop(call);
              return call;
            });
    assertThat(late.parent()).isSameAs(run);
    assertThat(run.records()).isZero();
  }

  @Test
  void aThreadThatLivesOnIsOnItsOwnAfterAMinute() throws Exception {
    inside(
        () -> {
          observer.stop(run);
          clock.advance(Duration.ofMinutes(1));
          assertThat(observer.current()).isSameAs(run);
          DbCall open = entered();
          clock.advance(Duration.ofNanos(1));
          assertThat(observer.current()).as("in the middle of a call").isSameAs(open);
          observer.leave(open);
          assertThat(observer.current()).isNull();
          assertThat(entered().parent()).isNull();
          return null;
        });
  }

  @Test
  void aThreadOutsideOfARunPassesNothingOnHoweverDeep() throws Exception {
    assertThat(observer.current()).isNull();
    assertThat(onNewThread(() -> onNewThread(() -> onNewThread(observer::current)))).isNull();
    assertThat(onNewThread(() -> onNewThread(() -> entered().parent()))).isNull();
  }

  @Test
  void whatIsMutedStaysSoThoughTheRunHasEnded() throws Exception {
    inside(
        () -> {
          observer.stop(run);
          int before = observer.mute(Group.JDBC);
          assertThat(observer.isOpen(Group.JDBC)).isTrue();
          clock.advance(Duration.ofMinutes(2));
          assertThat(observer.isOpen(Group.JDBC)).as("on its own by now").isTrue();
          assertThat(observer.isOpen(Group.RUN)).isFalse();
          observer.unmute(before);
          assertThat(observer.isOpen(Group.JDBC)).isFalse();
          return null;
        });
  }

  @Test
  void tellsWhetherAThreadHasMoreThanItInherited() throws Exception {
    inside(
        () -> {
          assertThat(observer.onlyInherits()).isTrue();
          DbCall open = entered();
          assertThat(observer.onlyInherits()).isFalse();
          observer.leave(open);
          return null;
        });
    assertThat(observer.onlyInherits()).isFalse();
  }

  @Test
  void aThreadThatServesOthersCanDisinherit() throws Exception {
    inside(
        () -> {
          DbCall open = entered();
          observer.disinherit();
          assertThat(observer.current()).as("in the middle of a call").isSameAs(open);
          observer.leave(open);
          observer.disinherit();
          assertThat(observer.current()).isNull();
          assertThat(observer.isOpen(Group.RUN)).isFalse();
          return null;
        });
    observer.enter(run);
    observer.disinherit();
    assertThat(observer.current()).as("its own").isSameAs(run);
  }

  private <T> T inside(Callable<T> task) throws Exception {
    observer.enter(run);
    try {
      return onNewThread(task);
    } finally {
      observer.leave(run);
    }
  }

  private DbCall entered() {
    DbCall call = observer.start(new DbCall(null, 0));
    observer.enter(call);
    return call;
  }

  private static <T> T onNewThread(Callable<T> task) throws Exception {
    FutureTask<T> result = new FutureTask<>(task);
    new Thread(result).start();
    return result.get(10, TimeUnit.SECONDS);
  }
}
