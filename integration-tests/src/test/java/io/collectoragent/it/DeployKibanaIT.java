package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Kibana's objects find one another, and ask for fields that the index has. Kibana alone could say
 * whether it imports them; it wants an Elasticsearch of its own.
 */
class DeployKibanaIT {

  private static final Pattern ASKED = Pattern.compile("([\\w.@]+)\\s*:");

  private final List<JsonNode> objects =
      DeployFiles.text(DeployFiles.ROOT.resolve("kibana/crypto-logs.ndjson"))
          .lines()
          .map(DeployFiles::json)
          .toList();

  @Test
  void everyReferenceIsToAnotherObject() {
    List<String> ids = objects.stream().map(DeployKibanaIT::id).toList();
    List<String> references = new ArrayList<>();
    objects.forEach(
        object ->
            DeployFiles.nodes(object.get("references")).forEach(to -> references.add(id(to))));

    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(references).hasSize(8).isSubsetOf(ids);
    assertThat(ids).filteredOn(id -> !id.startsWith("dashboard ")).isSubsetOf(references);
  }

  @Test
  void everyPanelOfTheDashboardHasItsReference() {
    JsonNode dashboard = ofType("dashboard").findFirst().orElseThrow();
    JsonNode panels = DeployFiles.json(dashboard.at("/attributes/panelsJSON").asText());

    assertThat(dashboard.get("references").findValuesAsText("name"))
        .containsExactlyElementsOf(
            DeployFiles.nodes(panels)
                .map(p -> p.get("panelIndex").asText() + ":" + p.get("panelRefName").asText())
                .toList());
  }

  @Test
  void everyColumnOfAPanelIsDefined() {
    assertThat(ofType("lens"))
        .hasSize(3)
        .allSatisfy(
            lens -> {
              JsonNode layer = lens.at("/attributes/state/datasourceStates/formBased/layers/layer");
              assertThat(DeployFiles.texts(layer.get("columnOrder")))
                  .containsExactlyInAnyOrderElementsOf(DeployFiles.names(layer.get("columns")));
              JsonNode shown = lens.at("/attributes/state/visualization");
              List<String> used = new ArrayList<>(shown.findValuesAsText("columnId"));
              used.addAll(shown.findValuesAsText("xAccessor"));
              used.addAll(shown.findValuesAsText("splitAccessor"));
              shown.findValues("accessors").forEach(list -> used.addAll(DeployFiles.texts(list)));
              assertThat(new TreeSet<>(used))
                  .containsExactlyInAnyOrderElementsOf(DeployFiles.names(layer.get("columns")));
            });
  }

  @Test
  void everyFieldIsInTheIndex() {
    TreeSet<String> asked = new TreeSet<>();
    for (JsonNode object : objects) {
      asked.addAll(object.findValuesAsText("sourceField"));
      asked.addAll(object.findValuesAsText("timeFieldName"));
      asked.addAll(DeployFiles.texts(object.at("/attributes/columns")));
      DeployFiles.nodes(object.at("/attributes/sort")).forEach(by -> asked.add(by.get(0).asText()));
      String formats = object.at("/attributes/fieldFormatMap").asText("{}");
      asked.addAll(DeployFiles.names(DeployFiles.json(formats.isEmpty() ? "{}" : formats)));
      ASKED
          .matcher(object.at("/attributes/state/query/query").asText())
          .results()
          .forEach(found -> asked.add(found.group(1)));
    }
    asked.remove("___records___");

    assertThat(asked).hasSizeGreaterThan(6).contains("level", "trace_id", "message.keyword");
    assertThat(fields()).containsAll(asked);
  }

  @Test
  void theDataViewIsOfTheIndicesThatAreMade() {
    assertThat(ofType("index-pattern"))
        .singleElement()
        .satisfies(
            view ->
                assertThat(view.at("/attributes/title").asText().split(","))
                    .containsExactlyInAnyOrderElementsOf(
                        DeployElasticsearchIT.patterns("elasticsearch")));
  }

  private Stream<JsonNode> ofType(String type) {
    return objects.stream().filter(object -> object.get("type").asText().equals(type));
  }

  private static String id(JsonNode object) {
    return object.get("type").asText() + " " + object.get("id").asText();
  }

  private static List<String> fields() {
    String file = "elasticsearch/common/_component_template/crypto-logs.json";
    JsonNode template = DeployFiles.json(DeployFiles.text(DeployFiles.ROOT.resolve(file)));
    List<String> fields = new ArrayList<>();
    collect("", template.at("/template/mappings"), fields);
    return fields;
  }

  private static void collect(String prefix, JsonNode parent, List<String> fields) {
    for (String kind : List.of("properties", "fields")) {
      for (String name : DeployFiles.names(parent.path(kind))) {
        fields.add(prefix + name);
        collect(prefix + name + ".", parent.get(kind).get(name), fields);
      }
    }
  }
}
