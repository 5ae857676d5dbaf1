package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.TemporaryFolder;
import io.collectoragent.testbed.dashboards.preview.PreviewServer;
import io.collectoragent.testbed.prometheus.PrometheusServer;
import io.collectoragent.testbed.prometheus.SingleMachine;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A Prometheus that scrapes the demo as {@code deploy/prometheus} has it, and the dashboards' view
 * of it. Immutable.
 *
 * @param dashboards the first that is to be looked at, with links to the others
 */
record Watch(URI prometheus, URI dashboards) {

  private static final int PROMETHEUS_PORT = 9_090;
  private static final int PREVIEW_PORT = 3_000;

  /** Fifteen, as it is shipped, is long for who watches. */
  private static final int SCRAPE_SECONDS = 5;

  private static final String START_HERE = "collectors-system";

  static Watch open(Scene scene, Stage stage) {
    Path root = Checkout.find().root();
    Path folder = stage.open(() -> TemporaryFolder.create("demo-prometheus")).path();
    SingleMachine machine = SingleMachine.copy(root, folder.resolve("etc"), SCRAPE_SECONDS);
    machine.scrape(
        scene.collectors().stream()
            .collect(
                Collectors.toMap(
                    RunningCollector::name, collector -> collector.url("/").getAuthority())));
    machine.tell("");
    int port = FreePorts.from(PROMETHEUS_PORT, 1).get(0);
    URI prometheus = stage.open(() -> PrometheusServer.start(folder, machine.config(), port)).url();
    int previewPort = FreePorts.from(PREVIEW_PORT, 1).get(0);
    PreviewServer preview =
        stage.open(() -> PreviewServer.start(root.resolve("dashboards"), prometheus, previewPort));
    return new Watch(prometheus, URI.create(preview.url(START_HERE) + "?from=now-15m"));
  }
}
