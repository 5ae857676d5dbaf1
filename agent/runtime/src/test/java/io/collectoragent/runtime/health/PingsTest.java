package io.collectoragent.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When addresses are asked, and what is made of their answers. */
class PingsTest {

  private static final Providers KNOWN =
      Providers.of(
          List.of(
              new Provider.Builder("coingecko")
                  .host("*.coingecko.com")
                  .host("api.coingecko.com")
                  .build()));

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final HealthHandler handler = new HealthHandler(clock);
  private final Calls calls = new Calls(handler, clock);
  private final List<Runnable> started = new ArrayList<>();
  private final List<URI> asked = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private int status = 200;
  private final Pings pings =
      new Pings(
          handler,
          this::answer,
          clock,
          started::add,
          new AgentLog(new PrintStream(printed, true), LogLevel.WARN));

  @Test
  void asksAProviderAtItsFirstHostAndAnythingElseAtItsUrl() {
    follow(rule("coingecko", null), rule("quotes", "http://quotes.example.com/ping"));
    tickAndRun();
    assertThat(asked)
        .containsExactly(
            URI.create("https://api.coingecko.com/"), URI.create("http://quotes.example.com/ping"));
    assertThat(handler.report().dependencies().get("external_api"))
        .containsOnlyKeys("coingecko", "quotes");
    assertThat(handler.report().dependencies().get("external_api").get("quotes").wasChecked())
        .isTrue();
  }

  @Test
  void saysThatAnUnknownProviderNeedsAUrl() {
    follow(rule("nobody", null));
    assertThat(printed.toString()).contains("health.ping.nobody: no host of it is known");
    tickAndRun();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksAsOftenAsItIsToldAndNotWhileCallsProveThatItAnswers() {
    follow(rule("quotes", "http://quotes.example.com/"));
    tickAndRun();
    clock.advance(Duration.ofSeconds(29));
    tickAndRun();
    assertThat(asked).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    tickAndRun();
    assertThat(asked).hasSize(2);
    clock.advance(Duration.ofSeconds(20));
    calls.http("quotes", 200, null);
    clock.advance(Duration.ofSeconds(20));
    tickAndRun();
    assertThat(asked).hasSize(2);
  }

  @Test
  void threeAnswersInARowThatFailAreDown() {
    follow(rule("quotes", "http://quotes.example.com/"));
    tickAndRun();
    status = 503;
    for (int i = 0; i < 3; i++) {
      assertThat(isUp()).isTrue();
      clock.advance(Duration.ofSeconds(30));
      tickAndRun();
    }
    assertThat(isUp()).isFalse();
    status = 404;
    clock.advance(Duration.ofSeconds(30));
    tickAndRun();
    assertThat(isUp()).isTrue();
    status = 0;
    clock.advance(Duration.ofSeconds(30));
    tickAndRun();
    assertThat(handler.report().dependencies().get("external_api").get("quotes").lastError())
        .isEqualTo("ConnectException");
  }

  @Test
  void oneThatHangsIsNotAskedTwiceAndFailsOnce() {
    follow(rule("quotes", "http://quotes.example.com/"));
    pings.tick();
    clock.advance(Duration.ofSeconds(5));
    pings.tick();
    clock.advance(Duration.ofMinutes(2));
    pings.tick();
    assertThat(started).hasSize(1);
    Standing standing = handler.report().dependencies().get("external_api").get("quotes");
    assertThat(standing.isUp()).isFalse();
    assertThat(standing.lastError()).isEqualTo("timeout");
    assertThat(standing.failuresInARow()).isEqualTo(1);
    // Its late answer says nothing, the next one does.
    started.remove(0).run();
    assertThat(isUp()).isFalse();
    tickAndRun();
    assertThat(isUp()).isTrue();
  }

  @Test
  void whatIsAskedNoMoreIsForgotten() {
    follow(rule("quotes", "http://quotes.example.com/"));
    status = 500;
    tickAndRun();
    assertThat(isUp()).isFalse();
    follow();
    assertThat(handler.report().dependencies()).isEmpty();
    assertThat(pings.isEmpty()).isTrue();
  }

  private int answer(URI address) throws IOException {
    asked.add(address);
    if (status == 0) {
      throw new ConnectException("at a secret place");
    }
    return status;
  }

  private void follow(PingRule... rules) {
    pings.follow(List.of(rules), KNOWN);
  }

  private static PingRule rule(String name, String url) {
    return new PingRule(name, url, Duration.ofSeconds(30).toNanos());
  }

  private void tickAndRun() {
    pings.tick();
    List<Runnable> now = new ArrayList<>(started);
    started.clear();
    now.forEach(Runnable::run);
  }

  private boolean isUp() {
    return handler.report().isUp("external_api");
  }
}
