package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScopesTest {

  private final Observer observer = new Observer(Clock.SYSTEM, low -> true, List.of(), null);
  private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
  private final CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "1"));

  @BeforeEach
  void beThereBefore() throws Exception {
    elsewhere.submit(() -> {}).get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void endThere() {
    elsewhere.shutdownNow();
  }

  @Test
  void anObservationIsCurrentWhileItIsEntered() {
    assertThat(observer.current()).isNull();
    observer.enter(run);
    HttpCall call = entered();
    assertThat(observer.current()).isSameAs(call);
    observer.leave(call);
    assertThat(observer.current()).isSameAs(run);
    observer.leave(run);
    assertThat(observer.current()).isNull();
  }

  @Test
  void leavingTheOuterLeavesWhatWasForgottenWithin() {
    observer.enter(run);
    entered();
    entered();
    observer.leave(run);
    assertNothingIsOpen();
  }

  @Test
  void whatIsDeeperThanSixtyFourIsNotLookedFor() {
    observer.enter(run);
    for (int i = 1; i < 64; i++) {
      entered();
    }
    HttpCall last = entered();
    observer.leave(run);
    assertThat(observer.current()).isSameAs(last);
    observer.leave(last);
    observer.leave(run);
    assertNothingIsOpen();
  }

  @Test
  void leavingTheInnerAfterTheOuterBringsNothingBack() {
    observer.enter(run);
    HttpCall call = entered();
    observer.leave(run);
    observer.leave(call);
    assertNothingIsOpen();
  }

  @Test
  void leavingTwiceLeavesOnce() {
    observer.enter(run);
    HttpCall call = entered();
    observer.leave(call);
    observer.leave(call);
    assertThat(observer.current()).isSameAs(run);
    assertThat(observer.isOpen(Group.RUN)).isTrue();
  }

  @Test
  void leavingOnAnotherThreadChangesNothingThere() throws Exception {
    observer.enter(run);
    HttpCall call = entered();
    CollectionRun other = observer.start(new CollectionRun(new Collector("news"), "2"));
    Observation there =
        onAnotherThread(
            () -> {
              observer.enter(other);
              observer.leave(call);
              return observer.current();
            });
    assertThat(there).isSameAs(other);
    assertThat(observer.current()).isSameAs(call);
  }

  @Test
  void anEndlessNestOfOneObservationDoesNotHang() {
    observer.enter(run);
    observer.enter(run);
    observer.leave(entered());
    observer.leave(new CollectionRun(new Collector("never-entered"), "3"));
    assertThat(observer.current()).isSameAs(run);
  }

  @Test
  void otherThreadsSeeNothingOfAScope() throws Exception {
    observer.enter(run);
    assertThat(onAnotherThread(observer::current)).isNull();
    assertThat(onAnotherThread(() -> observer.isOpen(Group.RUN))).isFalse();
  }

  @Test
  void aRunIsCarriedToAnotherThreadUntilReset() throws Exception {
    HttpCall there =
        onAnotherThread(
            () -> {
              observer.resume(run);
              assertThat(observer.isOpen(Group.RUN)).isTrue();
              HttpCall call = entered();
              observer.leave(call);
              assertThat(observer.current()).isSameAs(run);
              entered();
              observer.reset();
              assertNothingIsOpen();
              return call;
            });
    assertThat(there.parent()).isSameAs(run);
    assertNothingIsOpen();
  }

  @Test
  void aRunIsCarriedIntoTheMiddleOfAnotherAndPutBack() {
    CollectionRun other = observer.start(new CollectionRun(new Collector("news"), "2"));
    observer.enter(run);
    HttpCall call = entered();

    Object before = observer.carry(other);
    assertThat(observer.current()).isSameAs(other);
    assertThat(observer.isOpen(Group.HTTP_CLIENT)).isFalse();
    entered();
    Object within = observer.carry(null);
    assertNothingIsOpen();
    observer.putBack(within);
    observer.putBack(before);

    assertThat(observer.current()).isSameAs(call);
    observer.leave(call);
    observer.leave(run);
    assertNothingIsOpen();
  }

  private HttpCall entered() {
    HttpTarget target = new HttpTarget("https", "api.example.com", -1, "/", null);
    HttpCall call = observer.start(new HttpCall(new Endpoint("example.com", "/"), "GET", target));
    observer.enter(call);
    return call;
  }

  private void assertNothingIsOpen() {
    assertThat(observer.current()).isNull();
    assertThat(Group.values()).noneMatch(observer::isOpen);
  }

  /** One that was there before, so that it inherits nothing. */
  private <T> T onAnotherThread(Callable<T> task) throws Exception {
    return elsewhere.submit(task).get(10, TimeUnit.SECONDS);
  }
}
