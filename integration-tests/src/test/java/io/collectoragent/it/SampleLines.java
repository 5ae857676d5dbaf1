package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.EmbeddedMariaDb;
import io.collectoragent.testbed.FakeApis;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.JavaCommand;
import io.collectoragent.testbed.SampleCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the sample collectors log, as lines of JSON: thousands of rounds, without a pause. */
final class SampleLines {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int ROUNDS = 2_500;

  private SampleLines() {}

  /**
   * @param folder where they are written to, a file for each collector
   */
  static List<String> in(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start();
        FakeApis apis = FakeApis.start()) {
      for (SampleCollector sample : SampleCollector.values()) {
        // One that logs a line for each series makes most of them; of the others a few rounds do.
        int rounds = sample == SampleCollector.MACRO ? ROUNDS : 20;
        JavaCommand command =
            sample.command(Checkout.find(), apis, database.jdbcUrl(), Duration.ofMillis(1), rounds);
        lines.addAll(logged(command, folder.resolve(sample.collector() + ".json")));
      }
    }
    return lines;
  }

  private static List<String> logged(JavaCommand command, Path file) throws IOException {
    command
        .agent(Checkout.find().agentJar())
        .environment("COLLECTOR_AGENT_PORT", "0")
        .environment("COLLECTOR_AGENT_HOST", "127.0.0.1")
        .environment("COLLECTOR_AGENT_LOGGING_JSON", "beside")
        .environment("COLLECTOR_AGENT_LOGGING_JSON_FILE", file.toString())
        .environment("OTEL_TRACES_EXPORTER", "none")
        .environment(
            "OTEL_RESOURCE_ATTRIBUTES",
            "deployment.environment.name=test,k8s.cluster.name=one,k8s.node.name=node-1,"
                + "k8s.namespace.name=crypto-collectors");
    try (ForkedJava child = command.start()) {
      assertThat(child.await(LIMIT)).as(child.stderr()).isZero();
    }
    return Files.readAllLines(file);
  }
}
