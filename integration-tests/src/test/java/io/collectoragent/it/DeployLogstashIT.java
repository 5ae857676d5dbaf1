package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logstash's files are there and send to the indices that are made. Its {@code .conf} has no parser
 * but Logstash (400 MB); of that language only the brackets and the quotes are looked at.
 */
class DeployLogstashIT {

  private static final Pattern PATHS = Pattern.compile("path\\.config: \"\\S+/\\{(\\S+)}\\.conf\"");

  /** The pipeline that is on and the one in the comment, which others will use. */
  @Test
  void everyFileOfAPipelineIsThere() {
    TreeSet<String> named = new TreeSet<>();
    PATHS
        .matcher(text("pipelines.yml"))
        .results()
        .forEach(path -> named.addAll(List.of(path.group(1).split(","))));

    assertThat(parts())
        .extracting(file -> file.getFileName().toString().replaceFirst("\\.conf$", ""))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void thePipelineThatIsOnHasOneInputAndOneOutput() {
    JsonNode pipelines = DeployFiles.yaml("logstash/pipelines.yml");
    assertThat(pipelines).hasSize(1);

    assertThat(pipelines.get(0).get("path.config").asText())
        .endsWith("/{10-input,20-collectors,90-data-stream}.conf");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void itsBracketsClose(Path file) {
    String code = DeployFiles.text(file).replaceAll("(?m)^ *#.*$", "");
    String quoted = code.replaceAll("\"[^\"\n]*\"", "");

    assertThat(quoted).doesNotContain("\"").containsPattern("(?m)^(input|filter|output) \\{$");
    String left = quoted.replaceAll("[^{}\\[\\]]", "");
    for (int length = -1; length != left.length(); ) {
      length = left.length();
      left = left.replace("{}", "").replace("[]", "");
    }
    assertThat(left).isEmpty();
  }

  static List<Path> parts() {
    return DeployFiles.in("logstash/pipeline", ".conf");
  }

  @Test
  void filebeatSendsToWhereItListens() {
    JsonNode filebeat = DeployFiles.yaml("logstash/filebeat.yml");

    assertThat(DeployFiles.texts(filebeat.at("/output.logstash/hosts")))
        .singleElement()
        .satisfies(
            host ->
                assertThat(text("pipeline/10-input.conf"))
                    .contains("port => " + host.substring(host.indexOf(':') + 1) + "\n"));
  }

  @Test
  void everyOutputWritesToIndicesThatAreMade() {
    String stream = text("pipeline/90-data-stream.conf");
    String name = value("data_stream_type", stream) + "-" + value("data_stream_dataset", stream);

    assertThat(DeployElasticsearchIT.patterns("elasticsearch"))
        .contains(name + "-*")
        .contains(value("index", text("pipeline/90-daily-indices.conf")).replaceFirst("%.*", "*"));
  }

  private static String value(String setting, String conf) {
    Matcher found = Pattern.compile("(?m)^ +" + setting + " => \"(.*)\"$").matcher(conf);
    assertThat(found.find()).as(setting).isTrue();
    return found.group(1);
  }

  private static String text(String file) {
    return DeployFiles.text(DeployFiles.ROOT.resolve("logstash").resolve(file));
  }
}
