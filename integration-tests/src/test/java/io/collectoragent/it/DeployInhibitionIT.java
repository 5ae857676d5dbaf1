package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One outage is told once: a real Alertmanager says which alerts it keeps back. It is gone before
 * it would tell anybody of the others.
 */
class DeployInhibitionIT {

  private static final List<String> KEPT_BACK =
      List.of(
          "SentimentModelDown critical service=down namespace=a",
          "DataFreshnessAlert warning service=down namespace=a collector=news",
          "AgentSeriesLimitHit info service=gone",
          "DataFreshnessAlert warning service=b collector=stopped",
          "LowDataCompleteness warning service=b collector=stopped",
          "APIQuotaRunningOut warning service=c provider=coingecko",
          "APIRequestsRefused warning service=c provider=coingecko",
          "SLABurnSlow warning service=d collector=prices sla=freshness");

  private static final List<String> TOLD =
      List.of(
          "ServiceDown critical service=down namespace=a",
          "ServiceGone critical service=gone",
          "CollectorStopped critical service=b collector=stopped",
          "APIQuotaExhausted critical service=c provider=coingecko",
          // Something else: another namespace, collector, provider or objective.
          "SentimentModelDown critical service=down namespace=b",
          "DataFreshnessAlert warning service=b collector=runs",
          "LowDataAccuracy warning service=b collector=stopped",
          "APIRequestsRefused warning service=c provider=openai",
          "SLABurnSlow warning service=d collector=prices sla=completeness",
          // Critical, and not the same thing.
          "APIQuotaExhausted critical service=down namespace=a provider=openai",
          // No label to be equal by.
          "ServiceDown critical instance=localhost:9464",
          "HighMemoryUsage warning instance=localhost:9465",
          // They are taken in in this order, so what this keeps back is kept back last.
          "SLABurnFast critical service=d collector=prices sla=freshness");

  @TempDir private Path folder;

  @Test
  void whatFollowsFromAnotherAlertIsKeptBackAndNothingElse() throws Exception {
    MachineTool.assumeInstalled("prometheus-alertmanager");
    Path config = DeployFiles.ROOT.resolve("alertmanager/alertmanager.yml");
    try (Alertmanager alertmanager = Alertmanager.start(folder, config)) {
      alertmanager.tell(
          Stream.of(KEPT_BACK, TOLD)
              .flatMap(List::stream)
              .map(alert -> "{\"labels\":" + labels(alert) + "}")
              .collect(Collectors.joining(",", "[", "]")));

      JsonNode alerts =
          alertmanager.alerts(found -> inState("suppressed", found).size() == KEPT_BACK.size());

      assertThat(inState("suppressed", alerts)).containsExactlyInAnyOrderElementsOf(all(KEPT_BACK));
      assertThat(inState("active", alerts)).containsExactlyInAnyOrderElementsOf(all(TOLD));
    }
  }

  private static List<JsonNode> inState(String state, JsonNode alerts) {
    return DeployFiles.nodes(alerts)
        .filter(alert -> alert.at("/status/state").asText().equals(state))
        .map(alert -> alert.get("labels"))
        .toList();
  }

  private static List<JsonNode> all(List<String> alerts) {
    return alerts.stream().map(alert -> DeployFiles.json(labels(alert))).toList();
  }

  private static String labels(String alert) {
    return Arrays.stream(("alertname=" + alert.replaceFirst(" ", " severity=")).split(" "))
        .map(label -> "\"" + label.replaceFirst("=", "\":\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
