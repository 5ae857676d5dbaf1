package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prometheus scrapes the pods of {@code deploy/kubernetes}, by the annotations and labels that
 * these have there, and no others. What Kubernetes' API would say of them comes from a file.
 */
class DeployPodsIT {

  private static final String COLLECTOR = "kubernetes/collectors/price-collector.yaml";
  private static final String ENDPOINT = "kubernetes/components/endpoint/endpoint.yaml";
  private static final String SCRAPE = "pod_annotation_prometheus_io_scrape";
  private static final String SCHEME = "pod_annotation_prometheus_io_scheme";
  private static final String PATH = "pod_annotation_prometheus_io_path";

  @TempDir private Path folder;

  @BeforeEach
  void assumePromtool() {
    MachineTool.assumeInstalled("promtool");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus.yml", "agent.yml"})
  void aPodIsOneTargetByItsAddressAndItsName(String file) throws IOException {
    Map<String, JsonNode> targets =
        targets(
            file,
            List.of(
                Map.of("pod_name", "usual"),
                Map.of("pod_name", "newer", "pod_ip", "fd00::7"),
                Map.of("pod_name", "other", SCHEME, "https", PATH, "/collector/metrics"),
                Map.of("pod_name", "unwanted", SCRAPE, "false"),
                Map.of("pod_name", "unasked", SCRAPE, ""),
                Map.of("pod_name", "ended", "pod_phase", "Succeeded"),
                Map.of("pod_name", "failed", "pod_phase", "Failed")));

    assertThat(targets).containsOnlyKeys("usual", "newer", "other");
    assertThat(values(targets.get("usual")))
        .containsEntry("__address__", "10.0.0.7:9464")
        .containsEntry("__metrics_path__", "/metrics")
        .containsEntry("__scheme__", "http")
        .containsEntry("service", "price-collector")
        .containsEntry("namespace", "crypto-collectors")
        .containsEntry("node", "node-1");
    assertThat(values(targets.get("newer"))).containsEntry("__address__", "[fd00::7]:9464");
    assertThat(values(targets.get("other")))
        .containsEntry("__scheme__", "https")
        .containsEntry("__metrics_path__", "/collector/metrics");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus.yml", "agent.yml"})
  void theNamespaceAndTheLabelThatAreAskedForAreThoseOfThePods(String file) {
    JsonNode discovery = new PrometheusFile(file).discovery();

    assertThat(discovery.get("role").asText()).isEqualTo("pod");
    assertThat(DeployFiles.texts(discovery.at("/namespaces/names")))
        .containsExactly(
            DeployFiles.yaml("kubernetes/base/kustomization.yaml").get("namespace").asText());
    assertThat(DeployFiles.nodes(discovery.path("selectors")))
        .allSatisfy(
            selector -> {
              String[] label = selector.get("label").asText().split("=");
              assertThat(named("metadata/labels", COLLECTOR)).containsEntry(label[0], label[1]);
            });
  }

  /** By the pod's name; each has two ports, which are two targets of the discovery. */
  private Map<String, JsonNode> targets(String file, List<Map<String, String>> changed)
      throws IOException {
    List<Map<String, Object>> pods =
        changed.stream()
            .map(
                pod ->
                    Map.<String, Object>of(
                        "targets",
                        List.of("10.0.0.7:9464", "10.0.0.7:8080"),
                        "labels",
                        labels(pod)))
            .toList();
    String json = JsonMapper.builder().build().writeValueAsString(pods);
    return PrometheusFile.collectors(new PrometheusFile(file).copyTo(folder, json)).stream()
        .collect(Collectors.toMap(labels -> labels.get("pod").asText(), labels -> labels));
  }

  private static Map<String, String> labels(Map<String, String> changed) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("namespace", "crypto-collectors");
    labels.put("pod_ip", "10.0.0.7");
    labels.put("pod_uid", "7d2c");
    labels.put("pod_node_name", "node-1");
    labels.put("pod_phase", "Running");
    named("metadata/annotations", ENDPOINT)
        .forEach((name, value) -> labels.put("pod_annotation_" + plain(name), value));
    named("metadata/labels", COLLECTOR)
        .forEach((name, value) -> labels.put("pod_label_" + plain(name), value));
    labels.putAll(changed);
    return labels.entrySet().stream()
        .collect(Collectors.toMap(label -> "__meta_kubernetes_" + label.getKey(), Entry::getValue));
  }

  /** What pods are given by their template. */
  private static Map<String, String> named(String what, String file) {
    return values(DeployFiles.yaml(file).at("/spec/template/" + what));
  }

  private static Map<String, String> values(JsonNode object) {
    return DeployFiles.names(object).stream()
        .collect(Collectors.toMap(name -> name, name -> object.get(name).asText()));
  }

  /** As Prometheus makes a label's name of one of Kubernetes. */
  private static String plain(String name) {
    return name.replaceAll("\\W", "_");
  }
}
