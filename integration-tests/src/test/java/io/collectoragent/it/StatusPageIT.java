package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The agent's page in a real browser, of a program with many symbols and evil names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusPageIT {

  private static final int SYMBOLS = 60;
  private static final String SERVICE = "</title><script>document.title='owned'</script>";

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private OtlpReceiver receiver;
  private ForkedJava running;
  private Endpoint endpoint;

  @BeforeAll
  void start() {
    receiver = OtlpReceiver.start();
    running = program();
    endpoint = Endpoint.of(running);
  }

  @AfterAll
  void stop() {
    running.close();
    receiver.close();
  }

  private ForkedJava program() {
    API.stubFor(
        get(urlPathEqualTo("/v1/prices"))
            .willReturn(
                okJson("{}")
                    .withHeader("X-RateLimit-Limit", "1000")
                    .withHeader("X-RateLimit-Remaining", "120")
                    .withHeader("X-RateLimit-Reset", "3600")));
    API.stubFor(get(urlPathEqualTo("/v1/gone")).willReturn(notFound()));
    return Program.of("legacy.OddNames", "h2-2.2.224.jar")
        .arguments(API.baseUrl(), "" + SYMBOLS)
        .agent(Endpoint.JAR)
        .environment(
            Map.of(
                "OTEL_SERVICE_NAME", SERVICE,
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString(),
                "OTEL_BSP_SCHEDULE_DELAY", "100",
                "COLLECTOR_AGENT_PAGE_TRACE_URL", "https://traces.example/trace/{trace_id}",
                "COLLECTOR_AGENT_INSTRUMENTATION_TIMER_ENABLED", "false",
                "COLLECTOR_AGENT_COLOUR", "blue"))
        .start();
  }

  @Test
  void tellsAllWithoutScripts() {
    endpoint.awaitReply("/", "coin-59", "404", "every 200 ms");
    try (Browser browser = Browser.withoutScripts()) {
      browser.go(address());
      WebDriver page = browser.driver();
      assertThat(text(page, "#collectors")).contains("Went well", "Failed");
      assertThat(page.findElements(By.cssSelector("#data tbody tr"))).hasSizeGreaterThan(SYMBOLS);
      assertThat(text(page, "#quotas")).contains("Nearly used up", "88 %", "120 of 1,000");
      assertThat(text(page, "#dependencies")).contains("odd", "h2database", "Up");
      assertThat(text(page, "#failed")).contains("GET /v1/gone", "404", "api_key=REDACTED");
      assertThat(text(page, "#instrumentation"))
          .contains("instrumentation.timer.enabled=false")
          .containsPattern("jdbc\\s+Observed");
      assertThat(text(page, "#agent")).contains("colour=blue: is not known");
      assertThat(page.findElement(By.id("pause")).isDisplayed()).isFalse();

      String before = text(page, "#as-of time");
      browser.await("time passes", now -> !instant(endpoint.page("/")).equals(before));
      page.findElement(By.linkText("Refresh")).click();
      browser.await("a newer page", now -> !text(now, "#as-of time").equals(before));
    }
  }

  @Test
  void refreshesWithScriptsAndLeavesTheReaderWhereHeIs() {
    endpoint.awaitReply("/", "more symbols");
    try (Browser browser = Browser.open()) {
      browser.go(address());
      WebDriver page = browser.driver();
      WebElement more = page.findElement(By.cssSelector("#data summary"));
      more.click();
      script(page, "document.getElementById('data').title = 'old'");
      String before = text(page, "#as-of time");
      Object scrolled = script(page, "scrollTo(0, 900); return Math.round(scrollY)");
      browser.await("a newer page", now -> !text(now, "#as-of time").equals(before));
      browser.await(
          "newer data",
          now -> script(now, "return document.getElementById('data').title").equals(""));

      assertThat(page.findElement(By.cssSelector("#data details")).getAttribute("open"))
          .isNotNull();
      assertThat(page.switchTo().activeElement().getText()).contains("more symbols");
      assertThat(script(page, "return Math.round(scrollY)")).isEqualTo(scrolled);

      page.findElement(By.id("pause")).click();
      assertThat(page.findElement(By.id("pause")).getText()).isEqualTo("Resume updates");
      asksNobodyButTheAgentForAnything(browser);
    }
  }

  private void asksNobodyButTheAgentForAnything(Browser browser) {
    assertThat(browser.fetches())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(
            fetch ->
                fetch.contains("\"url\":\"" + address() + "\"")
                    || fetch.contains("\"url\":\"data:image/svg+xml"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void canBeReadAndReachedByEverybody() {
    endpoint.awaitReply("/", "coin-59", "404");
    try (Browser browser = Browser.open()) {
      Object light = inks(browser, "light", 1280);
      Object dark = inks(browser, "dark", 390);
      assertThat(dark).isNotEqualTo(light);
    }
  }

  /** The colour of its text, when nothing was found that hinders anybody. */
  private Object inks(Browser browser, String scheme, int width) {
    browser.colours(scheme);
    browser.width(width);
    browser.go(address());
    assertThat(browser.hindrances()).as(scheme + " at " + width).isEmpty();
    assertThat(script(browser.driver(), "return document.body.scrollWidth <= innerWidth"))
        .as("nothing sticks out at " + width)
        .isEqualTo(true);
    return script(browser.driver(), "return getComputedStyle(document.body).color");
  }

  @Test
  void namesThatAreMarkupStayText() {
    endpoint.awaitReply("/", "onerror", "more symbols");
    try (Browser browser = Browser.open()) {
      browser.go(address());
      WebDriver page = browser.driver();
      String before = text(page, "#as-of time");
      browser.await("a newer page", now -> !text(now, "#as-of time").equals(before));

      assertThat(page.getTitle()).endsWith(SERVICE);
      assertThat(text(page, "h1")).isEqualTo(SERVICE);
      assertThat(text(page, "#failed")).contains("<img src=x onerror=alert(1)>");
      assertThat(text(page, "#slowest")).contains("<script>document.title='owned'</script>");
      assertThat(page.findElements(By.cssSelector("img, iframe, object"))).isEmpty();
      assertThat(page.findElements(By.tagName("script"))).hasSize(1);
    }
  }

  @Test
  void leadsToTheTraceThatWasExported() {
    String link = "href=\"https://traces.example/trace/";
    String page = endpoint.awaitReply("/", link, "404");
    String failed = page.substring(page.indexOf("<section id=\"failed\""));
    String id = failed.substring(failed.indexOf(link) + link.length()).substring(0, 32);
    receiver.awaitSpans(
        spans -> spans.stream().map(ReceivedSpan::traceId).anyMatch(id::equals), Outcome.LIMIT);
  }

  @Test
  void saysWhenTheAgentIsGone() {
    try (ForkedJava other = program();
        Browser browser = Browser.open()) {
      browser.go("http://127.0.0.1:" + Endpoint.of(other).port() + "/");
      assertThat(text(browser.driver(), "#connection")).isEmpty();
      other.endInput();
      browser.await(
          "the agent is gone",
          page -> text(page, "#connection").contains("the agent does not answer"));
    }
  }

  private String address() {
    return "http://127.0.0.1:" + endpoint.port() + "/";
  }

  /** What the server says now of when its page is of. */
  private static String instant(String page) {
    return page.replaceAll("(?s).*id=\"as-of\"[^>]*>As of <time[^>]*>([^<]*)</time>.*", "$1");
  }

  private static String text(WebDriver page, String selector) {
    // In one step: an element that was found may be replaced before it is asked.
    return (String) script(page, "return document.querySelector(arguments[0]).innerText", selector);
  }

  private static Object script(WebDriver page, String script, Object... arguments) {
    return ((JavascriptExecutor) page).executeScript(script, arguments);
  }
}
