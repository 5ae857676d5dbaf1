package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which test has each file of {@code deploy} read by the tool or the schema that it is for, or why
 * that is not done and what is looked at instead. A new file needs a line here.
 */
class DeployCoverageIT {

  /**
   * A line of the list.
   *
   * @param files a regular expression of paths below {@code deploy}
   * @param test that reads them
   * @param butNot why the tool that they are for does not; empty where it does
   */
  private record Covered(String files, Class<?> test, String butNot) {}

  private static final List<Covered> ALL =
      List.of(
          by("alertmanager/alertmanager\\.yml", DeployAlertmanagerIT.class),
          by("alertmanager/routes\\.yaml", DeployAlertmanagerIT.class),
          by("elasticsearch/install", DeployElasticsearchIT.class),
          by("elasticsearch/common/.*\\.json", IndexedLogsIT.class),
          by("elasticsearch/opensearch/_index_template/.*\\.json", IndexedLogsIT.class),
          instead(
              "elasticsearch/opensearch/_plugins/.*\\.json",
              DeployElasticsearchIT.class,
              "index state management is a plugin that Maven Central does not have"),
          instead(
              "elasticsearch/elasticsearch/.*\\.json",
              DeployElasticsearchIT.class,
              "lifecycles are Elasticsearch's own, which takes 700 MB and a gigabyte of memory"),
          instead("image/Dockerfile", DeployIT.class, "a build takes Docker and a network"),
          instead(
              "kibana/.*\\.ndjson",
              DeployKibanaIT.class,
              "only Kibana can say, which wants an Elasticsearch of its own"),
          by(
              "kubernetes/(base|collectors|components/init-container)/.*",
              DeployKubernetesSchemaIT.class),
          by("kubernetes/components/endpoint/[^/]*", DeployKubernetesSchemaIT.class),
          by("kubernetes/components/endpoint/collectors-files/.*", DeployCollectorsFilesIT.class),
          by("kubernetes/(keda|operator)/.*", DeployCustomResourcesIT.class),
          instead("logstash/.*", DeployLogstashIT.class, "Logstash and Filebeat take 400 MB"),
          instead(
              "otel-collector/.*",
              DeployTracesIT.class,
              "neither Debian nor Maven Central has the Collector, and it takes 300 MB"),
          by("prometheus/(prometheus|agent)\\.yml", DeployPodsIT.class),
          by("prometheus/(single-machine\\.yml|targets/.*)", DeployPrometheusIT.class),
          instead("README\\.md", DeployIT.class, "it is for people"),
          by("systemd/.*", DeploySystemdIT.class));

  private static Covered by(String files, Class<?> test) {
    return new Covered(files, test, "");
  }

  private static Covered instead(String files, Class<?> test, String butNot) {
    return new Covered(files, test, butNot);
  }

  @Test
  void everyFileHasOneLine() {
    assertThat(files())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            file ->
                assertThat(ALL).as(file).filteredOn(one -> file.matches(one.files())).hasSize(1));
  }

  @Test
  void everyLineHasAFile() {
    assertThat(ALL)
        .allSatisfy(
            one -> assertThat(files()).as(one.files()).anyMatch(file -> file.matches(one.files())));
  }

  private static List<String> files() {
    return DeployFiles.in("", "").stream()
        .map(file -> DeployFiles.ROOT.relativize(file).toString())
        .toList();
  }
}
