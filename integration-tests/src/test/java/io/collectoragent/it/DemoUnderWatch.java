package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.TemporaryFolder;
import io.collectoragent.testbed.dashboards.preview.PreviewServer;
import io.collectoragent.testbed.dashboards.preview.ShownDashboard;
import io.collectoragent.testbed.demo.RunningDemo;
import io.collectoragent.testbed.prometheus.PrometheusApi;
import io.collectoragent.testbed.prometheus.PrometheusServer;
import io.collectoragent.testbed.prometheus.SingleMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The demo, scraped by a Prometheus with the configuration of {@code deploy/prometheus} and the
 * rules, which tells an Alertmanager with that of {@code deploy/alertmanager}, which tells a
 * webhook. What is another than what is shipped: {@link SingleMachine} and {@link
 * AlertmanagerFile}. It scrapes every second, for else each step of the test took fifteen.
 */
final class DemoUnderWatch implements AutoCloseable {

  private static final int SCRAPE_SECONDS = 1;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Map<String, String> targets = new TreeMap<>();
  private final RunningDemo demo;
  private final Webhook webhook;
  private final SingleMachine machine;
  private final PrometheusServer server;
  private final PrometheusApi prometheus;
  private final PanelAnswers panels;

  private DemoUnderWatch() throws IOException {
    Path root = Checkout.find().root();
    TemporaryFolder folder = part(TemporaryFolder.create("watched-demo"));
    webhook = part(Webhook.start());
    Alertmanager alertmanager =
        part(
            Alertmanager.start(
                sub(folder, "alertmanager"),
                AlertmanagerFile.copyTo(sub(folder, "alertmanager"), webhook)));
    demo = part(RunningDemo.start());
    machine = SingleMachine.copy(root, sub(folder, "etc"), SCRAPE_SECONDS);
    demo.endpoints().forEach((name, url) -> targets.put(name, url.getAuthority()));
    machine.scrape(targets);
    machine.tell(alertmanager.address());
    server = part(PrometheusServer.start(folder.path(), machine.config(), 0));
    prometheus = new PrometheusApi(server.url());
    panels = new PanelAnswers(ShownDashboard.all(root.resolve("dashboards")), prometheus);
  }

  /** Starts all, and waits until the demo is healthy. */
  static DemoUnderWatch start() throws Exception {
    MachineTool.assumeInstalled("prometheus", "prometheus-alertmanager");
    DemoUnderWatch all = new DemoUnderWatch();
    try {
      all.demo.awaitHealth();
      return all;
    } catch (RuntimeException failure) {
      all.close();
      throw failure;
    }
  }

  RunningDemo demo() {
    return demo;
  }

  Webhook webhook() {
    return webhook;
  }

  PrometheusApi prometheus() {
    return prometheus;
  }

  PanelAnswers panels() {
    return panels;
  }

  /** The dashboards' preview; the caller closes it. */
  PreviewServer preview() {
    return PreviewServer.start(Checkout.find().root().resolve("dashboards"), server.url(), 0);
  }

  /** Has Prometheus scrape one more. */
  void scrape(String service, URI endpoint) {
    targets.put(service, endpoint.getAuthority());
    machine.scrape(targets);
  }

  /** What is found, once an assertion holds of it, or not in time. */
  static <T> void await(Duration atMost, Supplier<T> asked, Consumer<T> assertion) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      T answer = asked.get();
      try {
        assertion.accept(answer);
        return;
      } catch (AssertionError notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }
  }

  /** Waits until an alert is in a state, {@code pending} or {@code firing}. */
  void awaitAlert(String selector, String state, Duration atMost) {
    String expr = "ALERTS{%s, alertstate=\"%s\"}".formatted(selector, state);
    await(atMost, () -> prometheus.now(expr), found -> assertThat(found).as(expr).isNotEmpty());
  }

  /** The rules of a kind, {@code record} or {@code alert}, as Prometheus has loaded them. */
  Iterable<JsonNode> rules(String type) {
    return prometheus.get("rules", Map.of("type", type)).findValues("rules").stream()
        .flatMap(DeployFiles::nodes)
        .toList();
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  private static Path sub(TemporaryFolder folder, String name) throws IOException {
    return Files.createDirectories(folder.path().resolve(name));
  }

  @Override
  public void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
