package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.it.Webhook.Message;
import io.collectoragent.testbed.SampleCollector;
import io.collectoragent.testbed.TemporaryFolder;
import io.collectoragent.testbed.dashboards.preview.PreviewServer;
import io.collectoragent.testbed.demo.RunningDemo.Another;
import io.collectoragent.testbed.demo.RunningDemo.Broken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From the collectors to the person on call, with what is shipped: every panel and rule of the demo
 * has data, and an alert that a fault causes reaches whom it is to reach, and ends with it. One
 * demo for all, so the order counts: while an alert waits for its time, the next is looked at.
 */
@Tag("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  /** The rules' own {@code for} and {@code keep_firing_for}, up to two minutes, and group waits. */
  private static final Duration LATER = Duration.ofMinutes(5);

  private static final String QUOTA = "alertname=\"APIQuotaExhausted\", provider=\"guardian\"";

  private static final List<String> TROUBLED = List.of("troubled-1", "troubled-2");

  /** What has to be empty while all is well: nothing fails and nothing is lost then. */
  private static final Set<String> EMPTY_IN_HEALTH =
      Set.of(
          "Crypto Data Collection System / Error distribution / {{error_type}}",
          "Crypto Data Collection System / Errors and warnings / {{service}} {{severity}}",
          "Crypto Prices Collector / Errors by type / {{error_type}}",
          "Collector Agent: its own cost / Series refused / {{service}} {{metric}}",
          "Collector Agent: its own cost / Own failures by part / {{service}} {{part}}");

  private static DemoUnderWatch watched;
  private static TemporaryFolder folder;

  @BeforeAll
  static void start() throws Exception {
    folder = TemporaryFolder.create("demo-it");
    watched = DemoUnderWatch.start();
  }

  @AfterAll
  static void end() throws Exception {
    if (watched != null) {
      watched.close();
    }
    folder.close();
  }

  @Test
  @Order(1)
  void everyPanelHasFiguresOrIsToBeEmpty() {
    DemoUnderWatch.await(
        SOON,
        watched.panels()::wrong,
        wrong -> {
          assertThat(wrong).containsOnlyKeys(EMPTY_IN_HEALTH);
          assertThat(wrong.values()).allSatisfy(said -> assertThat(said).startsWith("nothing"));
        });
    assertThat(watched.panels().expressions()).isGreaterThan(100);
  }

  @Test
  @Order(2)
  void aFaultMakesAnAlertPendingAndThenFiring() {
    // Once it fires it stays so for two minutes, long enough to be told.
    try (Broken quota = watched.demo().breakIt("quota")) {
      watched.awaitAlert(QUOTA, "pending", SOON);
      watched.awaitAlert(QUOTA, "firing", LATER);
    }
  }

  @Test
  @Order(3)
  void alertmanagerGroupsItAndTellsBothWhoAreToKnow() {
    JsonNode told = group("critical-alerts", "firing", "APIQuotaExhausted");

    assertThat(told.get("groupLabels"))
        .isEqualTo(
            DeployFiles.json("{\"alertname\":\"APIQuotaExhausted\",\"team\":\"data-collection\"}"));
    assertThat(told.get("alerts")).hasSize(1);
    assertThat(told.at("/alerts/0/labels"))
        .isEqualTo(
            DeployFiles.json(
                "{\"alertname\":\"APIQuotaExhausted\",\"cluster\":\"crypto-data-collection\","
                    + "\"job\":\"crypto-collectors\",\"limit\":\"known\","
                    + "\"provider\":\"guardian\",\"service\":\"news-collector\","
                    + "\"severity\":\"critical\",\"team\":\"data-collection\"}"));
    assertThat(told.at("/alerts/0/annotations/description").asText())
        .endsWith("% of the quota of guardian is used");
    assertThat(group("data-collection-team", "firing", "APIQuotaExhausted").get("alerts"))
        .isEqualTo(told.get("alerts"));
  }

  @Test
  @Order(4)
  void itsMessagesReadAsTheyAreMeantTo() {
    JsonNode slack =
        await(message -> message.path().equals("/slack") && isAbout(message, "APIQuotaExhausted"));
    JsonNode page =
        await(message -> message.path().startsWith("/pagerduty") && isOf(message, "guardian"));

    assertThat(slack.get("channel").asText()).isEqualTo("#data-collection");
    assertThat(slack.at("/attachments/0/title").asText())
        .isEqualTo("FIRING: APIQuotaExhausted (critical)");
    assertThat(slack.at("/attachments/0/title_link").asText()).endsWith("/api-quota-exhausted");
    assertThat(page.get("event_action").asText()).isEqualTo("trigger");
    assertThat(page.at("/payload/severity").asText()).isEqualTo("critical");
    assertThat(page.at("/payload/summary").asText())
        .isEqualTo("APIQuotaExhausted: API quota nearly exhausted for guardian");
  }

  @Test
  @Order(5)
  void whatIsEmptyInHealthFillsUnderItsFault() throws IOException {
    DoctoredJar jar = new DoctoredJar(IllegalStateException.class, Set.of("enter"));
    Path doctored = jar.write(folder.path(), probe -> probe.startsWith("jdbc/"));
    List<Another> troubled =
        TROUBLED.stream().map(service -> startTroubled(service, doctored)).toList();

    try (Broken down = watched.demo().breakIt("api-down")) {
      DemoUnderWatch.await(SOON, watched.panels()::wrong, wrong -> assertThat(wrong).isEmpty());
    } finally {
      troubled.forEach(another -> another.process().close());
    }
  }

  /** With an agent that fails, and that may not have the series that it needs. */
  private static Another startTroubled(String service, Path agent) {
    Another another =
        watched
            .demo()
            .startAnother(
                SampleCollector.PRICES,
                command ->
                    command
                        .agent(agent)
                        .environment("OTEL_SERVICE_NAME", service)
                        .environment("COLLECTOR_AGENT_SERIES_LIMIT", "5")
                        .environment("OTEL_TRACES_EXPORTER", "none"));
    watched.scrape(service, another.endpoint());
    return another;
  }

  @Test
  @Order(6)
  void everyDashboardCanBeSeenWithoutGrafana() throws IOException {
    try (PreviewServer preview = watched.preview();
        Browser browser = Browser.open()) {
      new PreviewPages(preview, browser).assertAllCanBeSeen();
    }
  }

  @Test
  @Order(7)
  void processesThatAreGoneAreToldInOneMessage() {
    JsonNode told = group("critical-alerts", "firing", "ServiceDown");

    assertThat(told.get("alerts").findValuesAsText("service"))
        .containsExactlyInAnyOrderElementsOf(TROUBLED);
  }

  @Test
  @Order(8)
  void everyRuleIsRecordedAndNoneFails() {
    DemoUnderWatch.await(
        LATER,
        () -> watched.rules("record"),
        rules ->
            assertThat(rules)
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> assertThat(recorded(rule)).as(rule.toString()).isPositive()));
    assertThat(watched.rules("alert"))
        .hasSizeGreaterThan(20)
        .allSatisfy(rule -> assertThat(rule.get("health").asText()).isEqualTo("ok"));
  }

  @Test
  @Order(9)
  void theAlertIsOverWithTheFault() {
    JsonNode told = group("critical-alerts", "resolved", "APIQuotaExhausted");

    assertThat(told.at("/alerts/0/status").asText()).isEqualTo("resolved");
    group("data-collection-team", "resolved", "APIQuotaExhausted");
    assertThat(watched.prometheus().now("ALERTS{" + QUOTA + "}")).isEmpty();
  }

  private static long recorded(JsonNode rule) {
    List<String> labels = new ArrayList<>();
    rule.path("labels")
        .properties()
        .forEach(label -> labels.add(label.getKey() + "=" + label.getValue()));
    String series = rule.get("name").asText() + "{" + String.join(",", labels) + "}";
    return watched.prometheus().now(series).stream().filter(found -> found.hasFigure()).count();
  }

  private static JsonNode group(String receiver, String status, String alert) {
    return await(
        message ->
            message.path().equals("/" + receiver)
                && message.body().get("receiver").asText().equals(receiver)
                && message.body().get("status").asText().equals(status)
                && message.body().at("/groupLabels/alertname").asText().equals(alert));
  }

  private static boolean isAbout(Message message, String alert) {
    return message.body().at("/attachments/0/title").asText().contains(alert);
  }

  private static boolean isOf(Message page, String provider) {
    return page.body().at("/payload/summary").asText().endsWith(" " + provider);
  }

  private static JsonNode await(Predicate<Message> fits) {
    return watched.webhook().await(fits, LATER).body();
  }
}
