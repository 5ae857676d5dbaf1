package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.SampleCollector;
import io.collectoragent.testbed.TemporaryFolder;
import io.collectoragent.testbed.demo.RunningDemo;
import io.collectoragent.testbed.demo.RunningDemo.Broken;
import io.collectoragent.testbed.prometheus.PrometheusServer;
import io.collectoragent.testbed.prometheus.SingleMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command on the running demo: nothing fails while all is well, and under each fault the item
 * that has to, until it is over. One demo for all, so the order counts.
 */
@Tag("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoctorDemoIT {

  /** What fails is counted for five minutes, so a bad start is as long to be seen. */
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private static final String PRICES = "price-collector";

  private static TemporaryFolder folder;
  private static RunningDemo demo;
  private static PrometheusServer prometheus;

  @BeforeAll
  static void start() throws Exception {
    folder = TemporaryFolder.create("doctor-demo");
    demo = RunningDemo.start();
    demo.awaitHealth();
    if (PrometheusServer.isInstalled()) {
      SingleMachine machine = SingleMachine.copy(Checkout.find().root(), folder.path(), 1);
      machine.scrape(
          demo.endpoints().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getAuthority())));
      machine.tell("");
      prometheus = PrometheusServer.start(folder.path(), machine.config(), 0);
    }
  }

  @AfterAll
  static void end() throws Exception {
    try (AutoCloseable last = folder;
        AutoCloseable before = demo;
        AutoCloseable first = prometheus) {
      // In the opposite order, and each whatever becomes of the others; what is null is passed
      // over.
    }
  }

  @Test
  @Order(1)
  void nothingFailsOfSixHealthyAgents() {
    List<String> agents = new ArrayList<>();
    demo.endpoints().values().forEach(url -> agents.add(url.toString()));

    DemoUnderWatch.await(
        LIMIT,
        () -> asked("10s", agents.toArray(String[]::new)),
        doctor -> {
          assertThat(doctor.reports()).hasSize(6);
          assertThat(doctor.reports().findValuesAsText("error")).isEmpty();
          assertThat(failing(doctor)).isEmpty();
          assertThat(doctor.exitCode()).isZero();
        });
  }

  @Test
  @Order(2)
  void norByAPrometheusThatScrapesThem() {
    MachineTool.assumeInstalled("prometheus");
    DemoUnderWatch.await(
        LIMIT,
        () -> asked("10s", prometheus.url().toString()),
        doctor -> {
          assertThat(failing(doctor)).isEmpty();
          assertThat(doctor.exitCode()).isZero();
          assertThat(doctor.verdict("collectors running")).isEqualTo("pass");
          assertThat(doctor.verdict("freshness of price-collector")).isEqualTo("pass");
          assertThat(doctor.verdict("guardian quota")).isEqualTo("pass");
          assertThat(doctor.verdict("coingecko answers")).isEqualTo("pass");
        });
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource({
    "odd, price-collector, plausible values",
    "stale, price-collector, freshness of price-collector",
    "quota, news-collector, guardian quota",
    "slow-db, indicator-collector, slow queries",
    "db-down, price-collector, databases",
    "api-down, price-collector, coingecko answers"
  })
  void anItemFailsAsLongAsTheFaultLasts(String fault, String collector, String item) {
    String agent = demo.endpoints().get(collector).toString();
    awaitPass(item, agent);
    try (Broken broken = demo.breakIt(fault)) {
      awaitFailure(item, agent);
    }
    awaitPass(item, agent);
  }

  @Test
  @Order(4)
  void soItDoesByAPrometheus() {
    MachineTool.assumeInstalled("prometheus");
    String url = prometheus.url().toString();
    awaitPass("coingecko answers", url);
    awaitPass("freshness of " + PRICES, url);
    try (Broken broken = demo.breakIt("api-down")) {
      awaitFailure("coingecko answers", url);
      awaitFailure("freshness of " + PRICES, url);
    }
    awaitPass("coingecko answers", url);
    awaitPass("freshness of " + PRICES, url);
  }

  private static void awaitFailure(String item, String url) {
    DemoUnderWatch.await(
        LIMIT,
        () -> asked("5s", url),
        doctor -> {
          assertThat(doctor.verdict(item)).as("%s", doctor).isEqualTo("fail");
          assertThat(doctor.exitCode()).isEqualTo(1);
        });
  }

  private static void awaitPass(String item, String url) {
    DemoUnderWatch.await(
        LIMIT,
        () -> asked("5s", url),
        doctor -> assertThat(doctor.verdict(item)).as("%s", doctor).isEqualTo("pass"));
  }

  private static DoctorCommand asked(String over, String... urls) {
    List<String> arguments = new ArrayList<>(List.of("--over", over));
    for (SampleCollector sample : SampleCollector.values()) {
      arguments.add("--collectors");
      arguments.add(Checkout.find().collectorsFile(sample.collector()).toString());
    }
    arguments.addAll(List.of(urls));
    return DoctorCommand.of(arguments);
  }

  private static List<String> failing(DoctorCommand doctor) {
    return DeployFiles.nodes(doctor.reports())
        .flatMap(report -> DeployFiles.nodes(report.get("items")))
        .filter(item -> item.get("verdict").asText().equals("fail"))
        .map(item -> item.get("item").asText() + ": " + item.get("figure").asText())
        .toList();
  }
}
