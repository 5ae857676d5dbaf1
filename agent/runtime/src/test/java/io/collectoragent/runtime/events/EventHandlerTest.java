package io.collectoragent.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.Clock;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventHandlerTest {

  private final List<String> lines = new ArrayList<>();
  private final EventHandler handler =
      new EventHandler(
          1_000,
          2_000,
          new EventWriter(
              Runnable::run,
              event -> lines.add(event.message()),
              failure -> {
                throw new AssertionError(failure);
              }));
  private final SetClock clock = new SetClock();
  private final Observer observer =
      new Observer(
          clock,
          traceIdLow -> false,
          List.of(handler),
          (failed, failure) -> {
            throw new AssertionError(failure);
          });

  @Test
  void tellsOfAFailedRun() {
    run("prices", 2_100, new ConnectException("Connection refused"));
    run("news", 300, new IllegalStateException("secret"));

    assertThat(lines)
        .containsExactly(
            "run prices failed after 2.1 s: java.net.ConnectException: Connection refused",
            "run news failed after 0.3 s: java.lang.IllegalStateException");
  }

  @Test
  void saysWhyARunFailedThatThrewNothing() {
    CollectionRun run = new CollectionRun(new Collector("prices"), "c");
    observer.start(run);
    observer.enter(run);
    call("coingecko", 10, new ConnectException("Connection refused"));
    observer.leave(run);
    observer.stop(run);

    assertThat(lines)
        .containsExactly("run prices failed after 0.0 s: its calls failed and it stored nothing");
  }

  @Test
  void tellsOfASlowCallWhateverCameOfIt() {
    call("coingecko", 1_999, null);
    call("coingecko", 2_000, null);
    call("fred", 5_000, new ConnectException("Connection refused"));

    assertThat(lines)
        .containsExactly(
            "slow GET /v1/prices of coingecko took 2.0 s",
            "slow GET /v1/prices of fred took 5.0 s and failed (ConnectException)");
  }

  @Test
  void tellsOnceAMinuteWhatItHeldBack() {
    for (int i = 0; i < 60; i++) {
      run("prices", 1_000, new IllegalStateException());
    }
    assertThat(lines).hasSize(1);

    run("prices", 1_000, new IllegalStateException());
    run("prices", 1_000, new IllegalStateException());

    assertThat(lines)
        .hasSize(2)
        .last()
        .asString()
        .endsWith("IllegalStateException (and 59 like it since the last such line)");
  }

  @Test
  void knowsSoManyNamesAndNoMore() {
    for (int i = 0; i < 1_000; i++) {
      call("provider-" + i, 2_000, null);
    }
    assertThat(lines).hasSize(200);
  }

  private void run(String collector, long millis, Throwable thrown) {
    end(new CollectionRun(new Collector(collector), "c"), millis, thrown);
  }

  private void call(String provider, long millis, Throwable thrown) {
    HttpTarget target = new HttpTarget("https", "api." + provider, -1, "/v1/prices", null);
    end(new HttpCall(new Endpoint(provider, "/v1/prices"), "GET", target), millis, thrown);
  }

  private void end(Observation observation, long millis, Throwable thrown) {
    observer.start(observation);
    observation.fail(thrown);
    clock.nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    observer.stop(observation);
  }

  private static final class SetClock implements Clock {
    private long nanos = TimeUnit.DAYS.toNanos(20_000);

    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public long epochMillis() {
      return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
  }
}
