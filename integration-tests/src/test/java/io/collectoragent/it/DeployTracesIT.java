package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The OpenTelemetry Collector's files hang together. The Collector itself is no part of the tests:
 * neither Debian nor Maven Central has it, and it takes 300 MB.
 */
class DeployTracesIT {

  /** The Collector refuses one that is missing, and says nothing of one that is of no use. */
  @ParameterizedTest
  @ValueSource(strings = {"gateway.yaml", "load-balancer.yaml"})
  void whatIsDefinedIsUsedAndTheOtherWayRound(String file) {
    JsonNode config = DeployFiles.yaml("otel-collector/" + file);

    assertThat(DeployFiles.names(config))
        .containsExactlyInAnyOrder("receivers", "processors", "exporters", "extensions", "service");
    assertThat(DeployFiles.names(config.get("extensions")))
        .containsExactlyInAnyOrderElementsOf(DeployFiles.texts(config.at("/service/extensions")));
    for (String kind : List.of("receivers", "processors", "exporters")) {
      assertThat(DeployFiles.names(config.get(kind)))
          .as(kind)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              DeployFiles.nodes(config.at("/service/pipelines"))
                  .flatMap(pipeline -> DeployFiles.texts(pipeline.get(kind)).stream())
                  .distinct()
                  .toList());
    }
  }

  /** What there is no room for is refused before anything is done with it. */
  @ParameterizedTest
  @ValueSource(strings = {"gateway.yaml", "load-balancer.yaml"})
  void memoryIsLookedAtFirst(String file) {
    JsonNode config = DeployFiles.yaml("otel-collector/" + file);

    assertThat(DeployFiles.nodes(config.at("/service/pipelines")))
        .isNotEmpty()
        .allSatisfy(
            pipeline ->
                assertThat(pipeline.at("/processors/0").asText()).isEqualTo("memory_limiter"));
  }

  @Test
  void theBalancerSendsToWhereTheGatewayListens() {
    JsonNode gateway = DeployFiles.yaml("otel-collector/gateway.yaml");
    JsonNode balancer = DeployFiles.yaml("otel-collector/load-balancer.yaml");

    assertThat(gateway.at("/receivers/otlp/protocols/grpc/endpoint").asText())
        .endsWith(":" + balancer.at("/exporters/loadbalancing/resolver/dns/port").asText());
  }

  @Test
  void everyPolicyHasTheSettingsOfItsType() {
    JsonNode policies =
        DeployFiles.yaml("otel-collector/gateway.yaml").at("/processors/tail_sampling/policies");

    assertThat(DeployFiles.nodes(policies))
        .hasSize(3)
        .allSatisfy(
            policy ->
                assertThat(DeployFiles.names(policy))
                    .containsExactlyInAnyOrder("name", "type", policy.get("type").asText()));
  }
}
