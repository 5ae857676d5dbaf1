package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserverTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final ManualClock clock = new ManualClock(START);
  private final Observer observer = new Observer(clock, low -> true, List.of(), null);

  @Test
  void aRootStartsATraceThatWhatIsBelowContinues() {
    CollectionRun run = observer.start(run());
    observer.enter(run);
    HttpCall call = observer.start(http());
    observer.enter(call);
    DbCall query = observer.start(query());

    assertThat(run.parent()).isNull();
    assertThat(call.parent()).isSameAs(run);
    assertThat(query.parent()).isSameAs(call);
    assertThat(List.of(call.run(), query.run())).containsOnly(run);
    assertThat(run.run()).isSameAs(run);
    assertThat(TraceIds.traceId(query)).isEqualTo(TraceIds.traceId(run));
    assertThat(List.of(run.spanId(), call.spanId(), query.spanId()))
        .doesNotHaveDuplicates()
        .doesNotContain(0L);
  }

  @Test
  void callsOutsideAnyRunAreTracesOfTheirOwn() {
    HttpCall first = observer.start(http());
    HttpCall second = observer.start(http());
    assertThat(first.run()).isNull();
    assertThat(second.parent()).isNull();
    assertThat(TraceIds.traceId(first)).isNotEqualTo(TraceIds.traceId(second));
  }

  @Test
  void whatIsBelowARootThatIsNotSampledIsNotEither() {
    Observer never = new Observer(clock, low -> false, List.of(), null);
    CollectionRun run = never.start(run());
    never.enter(run);
    assertThat(run.sampled()).isFalse();
    assertThat(never.start(http()).sampled()).isFalse();
    assertThat(observer.start(run()).sampled()).isTrue();
  }

  @Test
  void isTimedInNanosecondsSince1970() {
    CollectionRun run = observer.start(run());
    clock.advance(Duration.ofMillis(1500));
    observer.stop(run);
    long start = START.toEpochMilli() * 1_000_000;
    assertThat(run.startEpochNanos()).isEqualTo(start);
    assertThat(run.endEpochNanos()).isEqualTo(start + 1_500_000_000);
    assertThat(run.durationNanos()).isEqualTo(1_500_000_000);
  }

  @Test
  void mayHaveBegunEarlier() {
    long begin = observer.now();
    clock.advance(Duration.ofMillis(200));
    HttpCall call = observer.startAt(begin, http());
    clock.advance(Duration.ofMillis(300));
    observer.stop(call);
    assertThat(call.startEpochNanos()).isEqualTo(START.toEpochMilli() * 1_000_000);
    assertThat(call.durationNanos()).isEqualTo(500_000_000);
  }

  @Test
  void aGroupIsOpenWhileOneOfItIs() {
    CollectionRun run = observer.start(run());
    observer.enter(run);
    assertOpen(Group.RUN);
    DbCall query = observer.start(query());
    observer.enter(query);
    assertOpen(Group.RUN, Group.JDBC);
    observer.leave(query);
    assertOpen(Group.RUN);
    observer.leave(run);
    assertOpen();
  }

  @Test
  void aConnectionThatOpensCoversTheSqlItRuns() {
    DbConnect connect = observer.start(new DbConnect(server()));
    observer.enter(connect);
    assertOpen(Group.DB_CONNECT, Group.JDBC);
    observer.leave(connect);
    assertOpen();
  }

  @Test
  void whatIsMutedIsOpenWithoutBeingCurrent() {
    CollectionRun run = observer.start(run());
    observer.enter(run);
    int before = observer.mute(Group.HTTP_CLIENT);
    assertOpen(Group.RUN, Group.HTTP_CLIENT);
    assertThat(observer.current()).isSameAs(run);
    observer.unmute(before);
    assertOpen(Group.RUN);
  }

  @Test
  void nullIsNeitherEnteredNorLeftNorStopped() {
    observer.enter(null);
    observer.leave(null);
    observer.stop(null);
    assertThat(observer.current()).isNull();
  }

  private void assertOpen(Group... groups) {
    assertThat(Group.values()).filteredOn(observer::isOpen).containsExactlyInAnyOrder(groups);
  }

  private static CollectionRun run() {
    return new CollectionRun(new Collector("price-collector"), "c-1");
  }

  private static HttpCall http() {
    HttpTarget target = new HttpTarget("https", "api.example.com", -1, "/v1/prices", null);
    return new HttpCall(new Endpoint("example.com", "/v1/prices"), "GET", target);
  }

  private static DbCall query() {
    return new DbCall(new DbQuery(server(), null), 0);
  }

  private static DbServer server() {
    return new DbServer("mysql", "prices", "localhost", 3306);
  }
}
