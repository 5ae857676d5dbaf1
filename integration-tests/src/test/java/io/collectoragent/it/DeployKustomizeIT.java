package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize makes of {@code deploy/kubernetes}. */
class DeployKustomizeIT {

  private static final String AGENT = "-javaagent:/agent/collector-agent.jar";

  @BeforeEach
  void assumeKustomize() {
    MachineTool.assumeInstalled("kustomize");
  }

  @Test
  void theCollectorsThemselvesKnowOfNoAgent() {
    List<JsonNode> resources = rendered("collectors");

    assertThat(collectors(resources)).hasSize(3);
    assertThat(resources.toString()).doesNotContain("agent", "OTEL_", "9464");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "keda"})
  void anInitContainerBringsTheAgentToEachCollector(String folder) {
    assertThat(collectors(rendered(folder)))
        .hasSize(3)
        .allSatisfy(
            pod -> {
              assertThat(pod.at("/spec/initContainers")).hasSize(1);
              assertThat(variable(pod, "JAVA_TOOL_OPTIONS")).isEqualTo(AGENT);
            });
  }

  @Test
  void theOperatorIsToldToBringIt() {
    List<JsonNode> resources = rendered("operator");
    List<String> instrumentations =
        ofKind(resources, "Instrumentation").map(one -> one.at("/metadata/name").asText()).toList();

    assertThat(instrumentations).hasSize(1);
    assertThat(collectors(resources))
        .hasSize(3)
        .allSatisfy(
            pod -> {
              assertThat(pod.at("/spec/initContainers")).isEmpty();
              assertThat(instrumentations)
                  .contains(
                      pod.at("/metadata/annotations/instrumentation.opentelemetry.io~1inject-java")
                          .asText());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "keda", "operator"})
  void itsEndpointIsScrapedAndProbed(String folder) {
    List<JsonNode> resources = rendered(folder);
    JsonNode files =
        ofKind(resources, "ConfigMap")
            .filter(map -> map.at("/metadata/name").asText().equals("collectors-files"))
            .findFirst()
            .orElseThrow()
            .get("data");

    assertThat(collectors(resources))
        .allSatisfy(
            pod -> {
              JsonNode container = pod.at("/spec/containers/0");
              assertThat(container.at("/ports/0/containerPort").asText())
                  .isEqualTo(pod.at("/metadata/annotations/prometheus.io~1port").asText());
              assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/live");
              assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/live");
              assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/ready");
              String name = pod.at("/metadata/labels/app.kubernetes.io~1name").asText();
              assertThat(files.has(name + ".yaml")).as(name).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "keda", "operator"})
  void everythingIsInTheNamespaceThatItMakes(String folder) {
    List<JsonNode> resources = rendered(folder);

    assertThat(ofKind(resources, "Namespace").map(made -> made.at("/metadata/name").asText()))
        .containsExactly("crypto-collectors");
    assertThat(resources)
        .filteredOn(resource -> !resource.get("kind").asText().equals("Namespace"))
        .hasSizeGreaterThan(7)
        .allSatisfy(
            resource ->
                assertThat(resource.at("/metadata/namespace").asText())
                    .isEqualTo("crypto-collectors"));
  }

  private static List<JsonNode> rendered(String folder) {
    return DeployFiles.documents(Kustomize.build(folder));
  }

  private static Stream<JsonNode> ofKind(List<JsonNode> resources, String kind) {
    return resources.stream().filter(resource -> resource.get("kind").asText().equals(kind));
  }

  /** The templates of their pods. */
  private static List<JsonNode> collectors(List<JsonNode> resources) {
    return ofKind(resources, "Deployment").map(one -> one.at("/spec/template")).toList();
  }

  private static String variable(JsonNode pod, String name) {
    return DeployFiles.nodes(pod.at("/spec/containers/0/env"))
        .filter(variable -> variable.get("name").asText().equals(name))
        .map(variable -> variable.get("value").asText())
        .findFirst()
        .orElseThrow();
  }
}
