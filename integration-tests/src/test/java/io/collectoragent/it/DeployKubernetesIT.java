package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be said of {@code deploy/kubernetes} without a tool: each file is used, each that is
 * used is there, and names mean the same in all of them. What comes of them is {@link
 * DeployKustomizeIT}'s, their fields {@link DeployKubernetesSchemaIT}'s.
 */
class DeployKubernetesIT {

  private static final String FOLDER = "kubernetes";

  @ParameterizedTest
  @MethodSource("kustomizations")
  void whatIsNamedIsThere(Path kustomization) {
    assertThat(named(kustomization)).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void whatIsThereIsNamed() {
    List<Path> named =
        kustomizations().stream().flatMap(file -> named(file).stream()).distinct().toList();

    assertThat(DeployFiles.in(FOLDER, ".yaml"))
        .filteredOn(file -> !kustomizations().contains(file))
        .hasSizeGreaterThan(12)
        .allSatisfy(file -> assertThat(named).contains(file));
  }

  /** Who goes by the file: the agent looks for the one that is called like its collector. */
  @Test
  void everyCollectorHasItsCollectorsFile() {
    List<String> collectors =
        DeployFiles.in(FOLDER + "/collectors", "-collector.yaml").stream()
            .map(file -> file.getFileName().toString())
            .toList();

    assertThat(collectors).hasSize(3);
    assertThat(DeployFiles.in(FOLDER + "/components/endpoint/collectors-files", ""))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(collectors);
  }

  /** Where an autoscaler asks for a series that nobody has, it scales nothing. */
  @Test
  void everySeriesThatIsScaledByIsMade() {
    String scraped = DeployFiles.text(DeployFiles.ROOT.resolve("prometheus/prometheus.yml"));
    String articles = DeployFiles.text(Checkout.find().collectorsFile("news-collector"));
    String analysed =
        DeployFiles.text(
            DeployFiles.ROOT.resolve(
                FOLDER + "/components/endpoint/collectors-files/sentiment-collector.yaml"));

    assertThat(query("data-api-gateway.yaml")).contains("job=\"crypto-api-gateway\"");
    assertThat(scraped).contains("job_name: crypto-api-gateway\n");
    assertThat(query("sentiment-collector.yaml"))
        .contains("crypto_news_articles_total[", "sentiment_analysis_completed_total[");
    assertThat(articles).contains("counter: crypto_news_articles_total,");
    assertThat(analysed).contains("counter: sentiment_analysis_completed_total,");
  }

  static List<Path> kustomizations() {
    return DeployFiles.in(FOLDER, "kustomization.yaml");
  }

  private static String query(String scaled) {
    JsonNode trigger = DeployFiles.yaml(FOLDER + "/keda/" + scaled).at("/spec/triggers/0");
    assertThat(trigger.get("type").asText()).isEqualTo("prometheus");
    return trigger.at("/metadata/query").asText();
  }

  /** Files and, of other kustomizations, folders. */
  private static List<Path> named(Path file) {
    JsonNode kustomization = DeployFiles.yaml(DeployFiles.ROOT.relativize(file).toString());
    List<String> names = new ArrayList<>();
    Stream.of("resources", "components")
        .forEach(kind -> names.addAll(DeployFiles.texts(kustomization.path(kind))));
    DeployFiles.nodes(kustomization.path("patches"))
        .forEach(patch -> names.add(patch.get("path").asText()));
    DeployFiles.nodes(kustomization.path("configMapGenerator"))
        .forEach(map -> names.addAll(DeployFiles.texts(map.get("files"))));
    return names.stream().map(name -> file.resolveSibling(name).normalize()).toList();
  }
}
