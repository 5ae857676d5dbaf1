package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real OpenSearch takes what {@code deploy/elasticsearch} installs, and then ten thousand lines
 * of the sample collectors, as they are meant to be: into the data stream, and into the guide's
 * indices of a day.
 */
@Tag("search")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexedLogsIT {

  private static final String STREAM = "logs-crypto.collectors-test";
  private static final String DAILY = "crypto-logs-2026.11.24";
  private static final int LINES_OF_A_REQUEST = 1_000;

  private final Path folder;
  private OpenSearch engine;
  private List<String> lines;

  IndexedLogsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void installAndLog() throws IOException {
    lines = SampleLines.in(folder);
    engine = OpenSearch.start();
    install();
  }

  @AfterAll
  void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  /**
   * All but the policies of lifecycle: they are a plugin's, which comes with the distribution only.
   */
  private void install() throws IOException {
    Path copy = folder.resolve("elasticsearch");
    for (Path file : DeployFiles.in("elasticsearch", "")) {
      Path to = copy.resolve(DeployFiles.ROOT.resolve("elasticsearch").relativize(file));
      if (!to.toString().contains("_plugins")) {
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    String script = copy.resolve("install").toString();
    ToolRun run = MachineTool.succeeds(List.of("bash", script, engine.url(), "opensearch"));
    assertThat(run.stdout().lines())
        .containsExactly(
            "_ingest/pipeline/crypto-logs",
            "_component_template/crypto-logs",
            "_index_template/crypto-logs",
            "_index_template/logs-crypto.collectors");
  }

  @ParameterizedTest
  @ValueSource(strings = {STREAM, DAILY})
  void everyLineIsIndexedAndNothingIsGuessed(String index) {
    assertThat(lines).hasSizeGreaterThanOrEqualTo(10_000);

    for (int from = 0; from < lines.size(); from += LINES_OF_A_REQUEST) {
      List<String> some = lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_REQUEST));
      JsonNode answer = engine.post("/" + index + "/_bulk", creating(some));
      assertThat(answer.get("errors").asBoolean()).as(answer.toString()).isFalse();
      assertThat(answer.get("items")).hasSameSizeAs(some);
    }
    engine.post("/" + index + "/_refresh", "");

    assertThat(count(index, "{\"match_all\":{}}")).isEqualTo(lines.size());
    // What has a value that its field cannot take is told in this field.
    assertThat(count(index, "{\"exists\":{\"field\":\"_ignored\"}}")).isZero();
    assertThat(mapping(index)).isEqualTo(shipped());
    assertThatDatesAreDatesAndKeywordsAreKeywords(index);
  }

  /** A date that is one is within a range, a keyword that is one is found whole. */
  private void assertThatDatesAreDatesAndKeywordsAreKeywords(String index) {
    for (String date : List.of("timestamp", "@timestamp")) {
      String day = "{\"range\":{\"%s\":{\"gte\":\"now-1h\",\"lte\":\"now+1h\"}}}".formatted(date);
      assertThat(count(index, day)).isEqualTo(lines.size());
    }
    long macro = lines.stream().filter(line -> line.contains("\"macro-collector\"")).count();
    assertThat(count(index, term("service", "macro-collector"))).isEqualTo(macro);
    assertThat(count(index, term("service", "macro"))).isZero();
    assertThat(count(index, term("module", "org.macrodata.MacroCollector"))).isPositive();
    assertThat(count(index, term("labels.namespace", "crypto-collectors"))).isEqualTo(lines.size());
    for (String field : List.of("trace_id", "span_id", "correlation_id", "function")) {
      assertThat(count(index, "{\"exists\":{\"field\":\"" + field + "\"}}")).as(field).isPositive();
    }
  }

  private static String creating(List<String> some) {
    StringBuilder body = new StringBuilder();
    some.forEach(line -> body.append("{\"create\":{}}\n").append(line).append('\n'));
    return body.toString();
  }

  private static String term(String field, String value) {
    return "{\"term\":{\"" + field + "\":\"" + value + "\"}}";
  }

  private long count(String index, String query) {
    return engine.post("/" + index + "/_count", "{\"query\":" + query + "}").get("count").asLong();
  }

  private JsonNode mapping(String index) {
    JsonNode of = engine.get("/" + index + "/_mapping").elements().next();
    return of.at("/mappings/properties");
  }

  private static JsonNode shipped() {
    Path template =
        DeployFiles.ROOT.resolve("elasticsearch/common/_component_template/crypto-logs.json");
    return DeployFiles.json(DeployFiles.text(template)).at("/template/mappings/properties");
  }
}
