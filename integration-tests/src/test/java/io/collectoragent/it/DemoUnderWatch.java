package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.TemporaryFolder;
import io.collectoragent.testbed.dashboards.preview.PreviewServer;
import io.collectoragent.testbed.dashboards.preview.ShownDashboard;
import io.collectoragent.testbed.demo.RunningDemo;
import io.collectoragent.testbed.prometheus.PrometheusApi;
import io.collectoragent.testbed.prometheus.PrometheusApi.QueryFailed;
import io.collectoragent.testbed.prometheus.PrometheusServer;
import io.collectoragent.testbed.prometheus.SingleMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  private final Deque<AutoCloseable> parts;
  private final Map<String, String> targets = new TreeMap<>();
  private final RunningDemo demo;
  private final Webhook webhook;
  private final SingleMachine machine;
  private final PrometheusServer server;
  private final PrometheusApi prometheus;
  private final PanelAnswers panels;

  /**
   * @param parts what has been started is in it, also where the rest does not start
   */
  private DemoUnderWatch(Deque<AutoCloseable> parts) throws IOException {
    this.parts = parts;
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
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      DemoUnderWatch all = new DemoUnderWatch(parts);
      all.demo.awaitHealth();
      return all;
    } catch (Exception | AssertionError failure) {
      closed(parts).forEach(failure::addSuppressed);
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
      try {
        assertion.accept(asked.get());
        return;
      } catch (AssertionError | QueryFailed notYet) {
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
  public void close() {
    assertThat(closed(parts)).isEmpty();
  }

  /** One that does not end well must not keep the others running. */
  private static List<Exception> closed(Deque<AutoCloseable> parts) {
    List<Exception> failures = new ArrayList<>();
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        failures.add(failure);
      }
    }
    return failures;
  }
}
