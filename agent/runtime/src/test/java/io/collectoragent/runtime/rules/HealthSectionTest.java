package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.health.HealthRules;
import io.collectoragent.runtime.health.PingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthSectionTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsWhatHealthHangsOn() throws IOException {
    HealthRules health =
        read(
            """
            health:
              ping:
                coingecko:
                quotes: https://quotes.example.com/status
                gateway: {url: "http://[::1]:8080/ping", every: 10s}
              ready_when_fresh: {prices: 10m, "macro-*": 2d}
              ignore: [reporting, "*.internal"]
            """);

    assertThat(complaints).isEmpty();
    assertThat(health.pings())
        .containsExactly(
            new PingRule("coingecko", null, nanos(30)),
            new PingRule("quotes", "https://quotes.example.com/status", nanos(30)),
            new PingRule("gateway", "http://[::1]:8080/ping", nanos(10)));
    assertThat(health.freshness()).hasSize(2);
    assertThat(health.ignores("reporting")).isTrue();
    assertThat(health.ignores("db1.internal")).isTrue();
    assertThat(health.ignores("mysql")).isFalse();
    assertThat(read("health: {ping: [coingecko, quotes]}").pings())
        .extracting(PingRule::name)
        .containsExactly("coingecko", "quotes");
  }

  @Test
  void namesWhatIsWrongAndRepeatsNoCredentials() throws IOException {
    HealthRules health =
        read(
            """
            health:
              ping:
                a: ftp://example.com
                b: "https://user:hidden-password@example.com/"
                c: "https://example.com/?token=hidden-key"
                d: "not a hidden-key"
                e: {url: "http://example.com", every: 0s}
                "f g": http://example.com
                h: {colour: red}
                i: http://example.com
              ready_when_fresh: {prices: soon}
              retry: 3
            """);

    assertThat(complaints)
        .map(line -> line.substring(line.indexOf("line ")))
        .containsExactly(
            "line 3: health.ping.a: is no URL of http or https; the rule is left out",
            "line 4: health.ping.b: is to have neither credentials nor a query; the rule is left"
                + " out",
            "line 5: health.ping.c: is to have neither credentials nor a query; the rule is left"
                + " out",
            "line 6: health.ping.d: is no URL; the rule is left out",
            "line 7: health.ping.e.every: \"0s\" is not from 1s to 1d; the rule is left out",
            "line 8: health.ping.f g: a name has letters, digits, dots and dashes, 64 at most; the"
                + " rule is left out",
            "line 9: health.ping.h.colour: is not known, it is one of [url, every]; the rule is"
                + " left out",
            "line 11: health.ready_when_fresh.prices: \"soon\" is no time such as 500ms, 30s, 5m,"
                + " 2h or 1d; the rule is left out",
            "line 12: health.retry: is not known, it is one of [ping, ready_when_fresh, ignore];"
                + " the rule is left out");
    assertThat(health.pings()).extracting(PingRule::name).containsExactly("i");
  }

  private static long nanos(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }

  private HealthRules read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("collectors.yaml"), text);
    return new CollectorsFile(file.toString(), complaints::add).read().health();
  }
}
