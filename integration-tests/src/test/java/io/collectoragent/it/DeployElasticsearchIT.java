package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code deploy/elasticsearch} tells a search engine hangs together. Whether one accepts it is
 * {@link IndexedLogsIT}'s; Elasticsearch itself takes 700 MB and a gigabyte of memory, so of what
 * only it has this is all.
 */
class DeployElasticsearchIT {

  private static final String FOLDER = "elasticsearch";

  @ParameterizedTest
  @MethodSource
  void everyFileIsJson(Path file) {
    assertThat(DeployFiles.json(DeployFiles.text(file)).isObject()).isTrue();
  }

  static List<Path> everyFileIsJson() {
    return DeployFiles.in(FOLDER, ".json");
  }

  @Test
  void theScriptIsOne() {
    MachineTool.succeeds(
        List.of("bash", "-n", DeployFiles.ROOT.resolve(FOLDER + "/install").toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elasticsearch", "opensearch"})
  void everyTemplateIsMadeOfWhatIsThere(String engine) {
    List<JsonNode> templates = read(engine + "/_index_template");
    assertThat(templates).hasSize(2);
    for (JsonNode template : templates) {
      assertThat(DeployFiles.texts(template.get("composed_of")))
          .containsExactlyElementsOf(names("common/_component_template"));
    }
  }

  @Test
  void everyTemplateOfElasticsearchHasAPolicyThatIsThere() {
    assertThat(read("elasticsearch/_index_template"))
        .extracting(template -> template.at("/template/settings/index/lifecycle/name").asText())
        .containsExactlyInAnyOrderElementsOf(names("elasticsearch/_ilm/policy"));
  }

  /** OpenSearch has it the other way round: the policy says which indices it is for. */
  @Test
  void everyPolicyOfOpenSearchIsForTheIndicesOfATemplate() {
    assertThat(read("opensearch/_plugins/_ism/policies"))
        .flatExtracting(
            policy -> DeployFiles.texts(policy.at("/policy/ism_template/0/index_patterns")))
        .containsExactlyInAnyOrderElementsOf(patterns("opensearch"));
  }

  @Test
  void everyStateOfAPolicyIsThere() {
    for (JsonNode policy : read("opensearch/_plugins/_ism/policies")) {
      List<String> states =
          DeployFiles.nodes(policy.at("/policy/states")).map(s -> s.get("name").asText()).toList();
      assertThat(states)
          .doesNotHaveDuplicates()
          .contains(policy.at("/policy/default_state").asText())
          .containsAll(policy.findValuesAsText("state_name"));
    }
  }

  @Test
  void bothEnginesGetTheSameIndices() {
    assertThat(patterns("elasticsearch"))
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(patterns("opensearch"));
  }

  @Test
  void thePipelineThatTheIndicesNameIsThere() {
    assertThat(read("common/_component_template"))
        .singleElement()
        .satisfies(
            template ->
                assertThat(names("common/_ingest/pipeline"))
                    .contains(template.at("/template/settings/index/default_pipeline").asText()));
  }

  static List<String> patterns(String engine) {
    return read(engine + "/_index_template").stream()
        .flatMap(template -> DeployFiles.texts(template.get("index_patterns")).stream())
        .toList();
  }

  private static List<JsonNode> read(String folder) {
    return files(folder).map(file -> DeployFiles.json(DeployFiles.text(file))).toList();
  }

  private static List<String> names(String folder) {
    return files(folder)
        .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
        .toList();
  }

  private static Stream<Path> files(String folder) {
    return DeployFiles.in(FOLDER + "/" + folder, ".json").stream();
  }
}
