package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The definitions of KEDA and of the Operator have every field of the resources for them. {@code
 * CRDS_HOME} names the folder of the definitions; a cluster drops fields that are not in one, so
 * here they are refused.
 */
class DeployCustomResourcesIT {

  private static final String HOME = System.getenv("CRDS_HOME");

  @BeforeEach
  void assumeTheDefinitions() {
    MachineTool.assumeInstalled("kustomize");
    if ("true".equals(System.getenv("CI"))) {
      assertThat(HOME).as("CRDS_HOME").isNotNull();
    }
    assumeThat(HOME).as("skipped: no folder of definitions: CRDS_HOME").isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "keda, keda.sh_scaledobjects.yaml, 2",
    "operator, opentelemetry.io_instrumentations.yaml, 1"
  })
  void everyFieldIsOne(String kustomization, String definition, int count) {
    JsonNode crd = DeployFiles.documents(DeployFiles.text(Path.of(HOME, definition))).get(0);
    String kind = crd.at("/spec/names/kind").asText();

    List<JsonNode> resources =
        DeployFiles.documents(Kustomize.build(kustomization)).stream()
            .filter(resource -> resource.get("kind").asText().equals(kind))
            .toList();

    assertThat(resources)
        .hasSize(count)
        .allSatisfy(resource -> assertThat(complaints(crd, resource)).isEmpty())
        .allSatisfy(resource -> assertThat(complaints(crd, withUnknownField(resource))).hasSize(1));
  }

  private static Set<ValidationMessage> complaints(JsonNode crd, JsonNode resource) {
    String version = resource.get("apiVersion").asText().replaceFirst(".*/", "");
    ObjectNode closed =
        DeployFiles.nodes(crd.at("/spec/versions"))
            .filter(one -> one.get("name").asText().equals(version))
            .map(one -> (ObjectNode) one.at("/schema/openAPIV3Schema").deepCopy())
            .findFirst()
            .orElseThrow();
    close(closed);
    // What every resource has, and no definition repeats.
    ((ObjectNode) closed.get("properties")).putObject("metadata");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(closed);
    return schema.validate(resource);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(DeployCustomResourcesIT::close);
  }

  private static JsonNode withUnknownField(JsonNode resource) {
    ObjectNode changed = resource.deepCopy();
    ((ObjectNode) changed.get("spec")).put("noFieldOfIts", 1);
    return changed;
  }
}
