package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * promtool accepts what Prometheus is to be started with, and finds the collectors of one machine.
 * Those in Kubernetes are {@link DeployPodsIT}'s.
 */
class DeployPrometheusIT {

  @TempDir private Path folder;

  @BeforeEach
  void copyTheFolderAndTheRules() throws IOException {
    MachineTool.assumeInstalled("promtool");
    Path shipped = DeployFiles.ROOT.resolve("prometheus");
    Files.createDirectories(folder.resolve("targets"));
    Files.createDirectories(folder.resolve("rules"));
    for (Path file : DeployFiles.in("prometheus", "")) {
      Files.copy(file, folder.resolve(shipped.relativize(file)));
    }
    for (Path file : rules()) {
      Files.copy(file, folder.resolve("rules").resolve(file.getFileName()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"single-machine.yml", "prometheus.yml"})
  void isAcceptedWithTheRules(String file) throws IOException {
    new PrometheusFile(file).copyTo(folder, "[]");

    assertThat(checked(file)).contains("SUCCESS: " + rules().size() + " rule files found");
  }

  @Test
  void anAgentAcceptsItsOwnAndOnlyThat() throws IOException {
    new PrometheusFile("agent.yml").copyTo(folder, "[]");
    new PrometheusFile("prometheus.yml").copyTo(folder, "[]");

    checked("agent.yml", "--agent");
    List<String> command =
        List.of("promtool", "check", "config", "--agent", path("prometheus.yml"));
    assertThat(ToolRun.of(Map.of(), command).exitCode()).isNotZero();
  }

  @Test
  void everyCollectorOfTheMachineHasANameAndAnAddressOfItsOwn() {
    List<JsonNode> targets = PrometheusFile.collectors(folder.resolve("single-machine.yml"));

    assertThat(targets)
        .hasSize(6)
        .allSatisfy(
            labels -> {
              assertThat(labels.get("service").asText()).endsWith("-collector");
              assertThat(labels.get("instance").asText()).startsWith("localhost:94");
              assertThat(labels.get("__metrics_path__").asText()).isEqualTo("/metrics");
            });
    assertThat(targets.stream().map(labels -> labels.get("service"))).doesNotHaveDuplicates();
    assertThat(targets.stream().map(labels -> labels.get("instance"))).doesNotHaveDuplicates();
  }

  private static List<Path> rules() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.find().root().resolve("rules"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).toList();
    }
  }

  private String checked(String file, String... options) {
    List<String> command = new ArrayList<>(List.of("promtool", "check", "config"));
    command.addAll(List.of(options));
    command.add(path(file));
    return MachineTool.succeeds(command).stdout();
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }
}
