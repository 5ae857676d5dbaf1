package io.collectoragent.runtime.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

  private static final Endpoint PRICE = new Endpoint("coingecko", "/simple/price");
  private static final Endpoint PING = new Endpoint("coingecko", "/ping");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final ResponseTimes times =
      new ResponseTimes(clock, new AgentLog(new PrintStream(printed, true), LogLevel.WARN));
  private final Observer observer =
      new Observer(
          clock,
          low -> false,
          List.of(times),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  @BeforeEach
  void promise() {
    times.follow(List.of(objective("coingecko", "/simple/*", 500)));
  }

  @Test
  void areTheShareOfCallsThatAnsweredInTime() {
    for (int i = 0; i < 17; i++) {
      call(PRICE, 499, 200);
    }
    call(PRICE, 500, 200);
    call(PRICE, 100, 503);
    fail(PRICE, 1);
    giveUp(PRICE, 20);
    giveUp(PRICE, 900);
    call(PING, 10, 200);
    call(new Endpoint("newsapi", "/simple/price"), 10, 200);
    // 18 answered in time; three did not, and one that was given up early says nothing.
    assertThat(times.shares()).isEqualTo(Map.of("/simple/price", 18 / 21.0));
  }

  @Test
  void areOfTheWindowOnly() {
    call(PRICE, 900, 200);
    clock.advance(Duration.ofMinutes(40));
    call(PRICE, 100, 200);
    assertThat(times.shares()).containsEntry("/simple/price", 0.5);
    clock.advance(Duration.ofMinutes(30));
    assertThat(times.shares()).containsEntry("/simple/price", 1.0);
    clock.advance(Duration.ofHours(2));
    assertThat(times.shares()).isEmpty();
  }

  @Test
  void goOnWhereTheSameIsPromisedAsBefore() {
    call(PRICE, 900, 200);
    times.follow(
        List.of(objective("coingecko", "/p*", 50), objective("coingecko", "/simple/*", 500)));
    call(PRICE, 100, 200);
    call(PING, 100, 200);
    assertThat(times.shares()).isEqualTo(Map.of("/simple/price", 0.5, "/ping", 0.0));

    times.follow(List.of(objective("*", "*", 1000)));
    assertThat(times.shares()).isEmpty();
    call(PRICE, 900, 200);
    assertThat(times.shares()).isEqualTo(Map.of("/simple/price", 1.0));
    times.follow(List.of());
    call(PRICE, 900, 200);
    assertThat(times.shares()).isEmpty();
  }

  @Test
  void endpointsKnownFirstStayWhereThereAreTooMany() {
    call(PRICE, 100, 200);
    for (int i = 0; i < 10_000; i++) {
      call(new Endpoint("coingecko", "/simple/" + i), 1, 200);
    }
    assertThat(times.shares()).hasSize(1000).containsEntry("/simple/price", 1.0);
    assertThat(printed.toString()).containsOnlyOnce("response times of 1000 endpoints");
  }

  private static ResponseTimeObjective objective(String provider, String endpoint, long millis) {
    return new ResponseTimeObjective(
        new NamePattern(provider),
        new NamePattern(endpoint),
        Duration.ofMillis(millis).toNanos(),
        Duration.ofHours(1).toNanos());
  }

  private void call(Endpoint endpoint, long millis, int status) {
    HttpCall call = begin(endpoint, millis);
    call.respond(status);
    observer.stop(call);
  }

  private void fail(Endpoint endpoint, long millis) {
    HttpCall call = begin(endpoint, millis);
    call.fail(new ConnectException());
    observer.stop(call);
  }

  private void giveUp(Endpoint endpoint, long millis) {
    HttpCall call = begin(endpoint, millis);
    call.giveUp();
    observer.stop(call);
  }

  private HttpCall begin(Endpoint endpoint, long millis) {
    HttpTarget target = new HttpTarget("https", "example.com", -1, endpoint.template(), null);
    HttpCall call = observer.start(new HttpCall(endpoint, "GET", target));
    clock.advance(Duration.ofMillis(millis));
    return call;
  }
}
