package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration of {@code deploy/prometheus}. Debian's promtool is built without Kubernetes, so a
 * copy finds its pods in a file. Only that block is another one; what is done with the pods stays.
 *
 * @param name such as {@code prometheus.yml}
 */
record PrometheusFile(String name) {

  private static final Pattern DISCOVERY =
      Pattern.compile("(?m)^    kubernetes_sd_configs:\n((?:      .*\n)+)(?=    relabel_configs:)");
  private static final String PODS = "    file_sd_configs:\n      - files: [pods.json]\n";

  /** What Kubernetes is asked for. */
  JsonNode discovery() {
    Matcher block = DISCOVERY.matcher(text());
    assertThat(block.results()).as("kubernetes_sd_configs of " + name).hasSize(1);
    block.reset().find();
    return DeployFiles.documents(block.group(1)).get(0).get(0);
  }

  /**
   * @param pods as {@code file_sd_configs} wants them, in JSON
   */
  Path copyTo(Path folder, String pods) throws IOException {
    Files.writeString(folder.resolve("pods.json"), pods);
    return Files.writeString(
        folder.resolve(name), DISCOVERY.matcher(text()).replaceAll(Matcher.quoteReplacement(PODS)));
  }

  /** The labels of each collector that a copy would have scraped, after relabelling. */
  static List<JsonNode> collectors(Path copy) {
    // promtool waits until its time is over, whatever it has found; a file is read at once.
    JsonNode found = found(copy, "2s");
    return DeployFiles.nodes(found.isEmpty() ? found(copy, "30s") : found)
        .map(target -> target.get("labels"))
        .filter(labels -> !labels.isEmpty())
        .distinct()
        .toList();
  }

  private static JsonNode found(Path copy, String time) {
    String timeout = "--timeout=" + time;
    ToolRun run =
        MachineTool.succeeds(
            List.of(
                "promtool",
                "check",
                "service-discovery",
                timeout,
                copy.toString(),
                "crypto-collectors"));
    return DeployFiles.json(run.stdout());
  }

  private String text() {
    return DeployFiles.text(DeployFiles.ROOT.resolve("prometheus").resolve(name));
  }
}
