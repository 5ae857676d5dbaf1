package io.collectoragent.runtime.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever collectors, symbols, APIs and tables are called, it stays text. */
class HostileNamesTest {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></script><b>",
        "<!--",
        "]]>",
        "&lt;b&gt;&quot;",
        "javascript:alert(1)",
        "{trace_id}",
      })
  void noNameBecomesMarkup(String name) throws IOException {
    assertThat(skeleton(page(name))).isEqualTo(skeleton(page("plain")));
    if (name.matches(".*[<>\"'&].*")) {
      assertThat(page(name)).doesNotContain(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202egnp.exe",
        "a\u2066b\u2069",
        "a\u200bb",
        "\u0000\u001b[2J",
        "a\u2028b",
        "\u0085",
        "\ufeff",
        "\ud800",
        "a\udc00",
        "\ue000",
        "\u00ad"
      })
  void whatCannotBeSeenIsShownByItsNumber(String name) throws IOException {
    String page = page(name);
    assertThat(skeleton(page)).isEqualTo(skeleton(page("plain")));
    name.chars()
        .filter(c -> c < ' ' || c > 0x7e)
        .forEach(
            c -> {
              assertThat(page).contains(String.format("\\u%04x", c));
              assertThat(page.indexOf(c)).isEqualTo(-1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"بيتكوين", "比特币", "Ωmega", "bitcoin 🚀", "né"})
  void whatIsOnlyForeignIsShownAsItIs(String name) throws IOException {
    assertThat(page(name)).contains("<bdi>" + name + "</bdi>");
  }

  @Test
  void aNameThatIsLongIsCut() throws IOException {
    String page = page("ab<".repeat(33_334));
    assertThat(skeleton(page)).isEqualTo(skeleton(page("plain")));
    assertThat(page).contains("ab&lt;…</bdi>").hasSizeLessThan(100_000);
  }

  private static List<String> skeleton(String page) {
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .map(tag -> VALUE.matcher(tag).replaceAll("=\"\""))
        .toList();
  }

  /** It is the name of everything that has one. */
  private static String page(String name) throws IOException {
    PageFixture fixture = new PageFixture();
    fixture.service = name;
    fixture.traceUrl = "https://jaeger.example/{trace_id}/" + name;
    fixture.runs(4, Duration.ofSeconds(5), name, name);
    fixture.run(name, () -> fixture.answers(PageFixture.http(name, name, name), 500));
    fixture.answers(
        PageFixture.http(name, name, name), 429, "Retry-After: 30", "X-RateLimit-Limit: 10");
    fixture.ends(
        PageFixture.sql(name, "SELECT a FROM \"" + name.replace("\"", "\"\"") + "\""),
        Duration.ofSeconds(1),
        new IllegalStateException(name));
    fixture.ends(PageFixture.http(name, name, name), Duration.ofSeconds(1), null);
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.vitals.leftOff(name, name);
    fixture.vitals.woven(name);
    fixture.vitals.failed(name);
    fixture.log.warn(name);
    return fixture.html();
  }
}
