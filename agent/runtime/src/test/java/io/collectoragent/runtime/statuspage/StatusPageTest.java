package io.collectoragent.runtime.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page says of what happened. */
class StatusPageTest {

  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  private final PageFixture fixture = new PageFixture();

  @Test
  void ofAProgramThatDidNothingYet() throws IOException {
    assertThat(words())
        .contains(
            "collector-agent 1.2.3 crypto-service",
            "As of 12:00:00 UTC, observed for under 1 s",
            "Nothing needs attention",
            "No run has been seen yet",
            "Nothing failed in the last ten minutes.")
        .contains("sent to http://localhost:4318 Sent 1,234 Dropped 5 (queue full)");
  }

  @Test
  void tellsHowTheLastRunEnded() throws IOException {
    fixture.runs(4, FIVE_SECONDS, "price-collector", "bitcoin", "solana");
    fixture.run(
        "news-collector",
        () -> fixture.answers(PageFixture.http("newsapi", "/v2/news", "q=a"), 503));

    assertThat(words())
        .contains("price-collector Went well 5 s ago under 1 ms 2 4 0 every 5 s")
        .contains("news-collector Failed calls failed, nothing stored just now 120 ms 0 1 1")
        .contains("news-collector its last run failed: calls failed, nothing stored")
        .contains("bitcoin Fresh 5 s 100 % 4 4 0");
    // What needs attention comes first.
    String table = fixture.html().replaceAll("(?s).*<section id=\"collectors\"", "");
    assertThat(table.indexOf("news-collector")).isLessThan(table.indexOf("price-collector"));
  }

  @Test
  void tellsWhatIsLateAndOverdue() throws IOException {
    fixture.runs(5, FIVE_SECONDS, "price-collector", "bitcoin");
    fixture.clock.advance(FIVE_SECONDS.plusSeconds(1));
    assertThat(words()).contains("(2) crypto-service", "2 things need attention");
    assertThat(words())
        .contains("price-collector no run has ended in time, due every 5 s")
        .contains("bitcoin of price-collector: overdue, 11 s old")
        .contains("bitcoin Overdue 11 s");
  }

  @Test
  void showsQuotasAsBarsWithTheirFigures() throws IOException {
    fixture.answers(
        PageFixture.http("used", "/a", ""),
        200,
        "X-RateLimit-Limit: 100",
        "X-RateLimit-Remaining: 15",
        "X-RateLimit-Reset: 90");
    fixture.answers(PageFixture.http("gone", "/a", ""), 429, "Retry-After: 30");

    assertThat(words())
        .contains("used Nearly used up 85 % 85 % 15 of 100")
        .contains("gone Used up 0 30 s 1")
        .contains("gone quota used up, 0 left, resets in 30 s");
    assertThat(fixture.html())
        .contains("<meter min=\"0\" max=\"100\" low=\"80\" high=\"99\" optimum=\"0\" value=\"85\"");
  }

  @Test
  void tellsWhichDependencyIsDownAndSinceWhen() throws IOException {
    fixture.ends(
        PageFixture.http("coingecko", "/a", ""), FIVE_SECONDS, new ConnectException("refused"));
    fixture.clock.advance(Duration.ofMinutes(3));
    assertThat(words())
        .contains("coingecko (API) down for 3 min")
        .contains("coingecko API Down 3 min ago ConnectException");
  }

  @Test
  void putsWhatFailedAlikeInOneLineWithTheLastTrace() throws IOException {
    for (int i = 0; i < 3; i++) {
      SQLException missing = new SQLException("no table hidden", "42S02", 1146);
      fixture.ends(
          PageFixture.sql("crypto", "SELECT a FROM b WHERE c = 'x'"), FIVE_SECONDS, missing);
    }
    assertThat(words())
        .contains("SELECT b crypto SELECT a FROM b WHERE c = ? trace ")
        .contains("SQLException 3 times in 10 s SQLState 42S02, code 1146 just now 5.0 s")
        .contains("1 kind of failure")
        .doesNotContain("hidden");
  }

  @Test
  void leadsToATraceWhereTheSettingsSayWhereThatIs() throws IOException {
    fixture.traceUrl = "https://operator:pw@jaeger.example/trace/{trace_id}?x=\"><b>";
    fixture.ends(PageFixture.http("a", "/a", ""), FIVE_SECONDS, null);
    String page = fixture.html();
    Matcher link =
        Pattern.compile(
                "<a rel=\"noreferrer\" href=\"https://jaeger.example/trace/([0-9a-f]{32})"
                    + "\\?x=&quot;&gt;&lt;b&gt;\"><code>\\1</code></a>")
            .matcher(page);
    assertThat(link.find()).as(page).isTrue();
    assertThat(page).doesNotContain("operator", ":pw");
  }

  @Test
  void tellsWhatIsInstrumentedAndWhatIsNotAndWhy() throws IOException {
    fixture.vitals.woven("jdbc");
    fixture.vitals.woven("jdbc");
    fixture.vitals.leftOff("quartz", "does not fit this version of the library (x.Y)");
    fixture.log.warn("port 9464 is in use, metrics are on 9465; set collector.agent.port");
    assertThat(words())
        .contains("quartz Partly left off 0 does not fit this version of the library (x.Y)")
        .contains("timer Switched off 0 instrumentation.timer.enabled=false")
        .contains("jdbc Observed 2")
        .contains("jdk-http-client Not in this Java 0 comes with Java 11")
        .contains("quartz is not observed in full")
        .contains("What it warned of port 9464 is in use");
  }

  @Test
  void tellsOfItsOwnFailuresThoughItWarnedOfNothing() throws IOException {
    assertThat(words()).contains("The agent itself no warnings");
    fixture.vitals.failed("metrics");
    fixture.vitals.failed("metrics");
    fixture.vitals.failed("spans");
    assertThat(words())
        .contains("The agent itself 3 failures of its own")
        .contains("Failures of the agent 2 (metrics), 1 (spans)");
    fixture.log.warn("port 9464 is in use");
    assertThat(words()).contains("The agent itself 3 failures of its own, 1 warning ");
  }

  /** The page as one would read it aloud. */
  private String words() throws IOException {
    return fixture
        .html()
        .replaceAll("(?s)<(style|script)>.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ")
        .replace(" ,", ",");
  }
}
