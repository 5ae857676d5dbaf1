package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The schema that editors use says what the agent says. */
class SchemaTest {

  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Path SHIPPED =
      DOCS.resolve("../deploy/kubernetes/components/endpoint/collectors-files").normalize();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern EXAMPLE = Pattern.compile("(?m)(^    .*\n|^ *\n)+");
  private static final Pattern SECTION =
      Pattern.compile("^(collectors|providers|tables|methods|objectives|health):");

  @TempDir Path folder;

  @Test
  void allExamplesOfTheDocumentationAreRight() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
    for (String example : examples) {
      assertThat(bySchema(example)).as(example).isEmpty();
      assertThat(byReader(example)).as(example).isEmpty();
    }
  }

  @Test
  void allThatAreShippedForKubernetesAreRight() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<Path> shipped = files.toList();
      assertThat(shipped).hasSizeGreaterThanOrEqualTo(3);
      for (Path file : shipped) {
        assertThat(bySchema(Files.readString(file))).as(file.toString()).isEmpty();
        assertThat(byReader(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colours: {}",
        "collectors: {prices: {every: soon}}",
        "collectors: {prices: {records: 0}}",
        "collectors: {prices: {colour: red}}",
        "collectors: {'b r': {every: 5m}}",
        "providers: {foo: {hosts: ['https://foo.example']}}",
        "providers: {foo: {quotas: [{limit: 5}]}}",
        "providers: {foo: {endpoints: [v1]}}",
        "providers: {foo: {symbols: {ids: '::'}}}",
        "tables: {price_data: {checks: {price: {most: 5}}}}",
        "tables: {price_data: {checks: {price: {max_jump: -1}}}}",
        "tables: {price_data: {metrics: [{counter: rows}]}}",
        "tables: {price_data: {metrics: [{gauge: price}]}}",
        "methods: {a.B.c: {}}",
        "methods: {a.B.c: {metrics: [{counter: a_total, gauge: b, value: duration}]}}",
        "objectives: {data_availability: {prices: {window: 1d}}}",
        "objectives: {api_response_time: [{provider: foo}]}",
        "objectives: {uptime: 1}",
        "health: {ping: {a: 'ftp://example.com'}}",
        "health: {ping: {a: 'https://user:hidden@example.com'}}",
        "health: {ready_when_fresh: {prices: 10}}",
        "health: {retry: 3}"
      })
  void whatOneOfThemRefusesTheOtherDoesToo(String wrong) throws IOException {
    assertThat(bySchema(wrong)).isNotEmpty();
    assertThat(byReader(wrong)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collectors:",
        "collectors: {prices: {tasks: old-*, symbols: bitcoin}, news: }",
        "providers: {foo: {hosts: foo.example, symbols: [], quotas: {limit: 5, per: day}}}",
        "objectives: {api_response_time: {under: 1s}, collection_frequency: }",
        "health: {ping: [coingecko, quotes], ignore: mysql}",
        "health: {ping: {a: {url: 'http://[::1]:80/x', every: 1m}, b: }}"
      })
  void whatOneOfThemTakesTheOtherDoesToo(String right) throws IOException {
    assertThat(bySchema(right)).isEmpty();
    assertThat(byReader(right)).isEmpty();
  }

  private static Set<ValidationMessage> bySchema(String yaml) throws IOException {
    JsonNode schema = MAPPER.readTree(DOCS.resolve("collectors.schema.json").toFile());
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return read.validate(MAPPER.valueToTree(new Yaml().load(yaml)));
  }

  private List<String> byReader(String yaml) throws IOException {
    List<String> complaints = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("collectors.yaml"), yaml);
    new CollectorsFile(file.toString(), complaints::add).read();
    return complaints;
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    Matcher blocks = EXAMPLE.matcher(Files.readString(DOCS.resolve("collectors-file.md")));
    while (blocks.find()) {
      String block = blocks.group().stripIndent().strip();
      if (SECTION.matcher(block).find()) {
        examples.add(block);
      }
    }
    return examples;
  }
}
