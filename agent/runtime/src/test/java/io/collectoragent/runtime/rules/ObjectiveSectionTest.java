package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.objectives.Objectives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectiveSectionTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsWhatIsPromised() throws IOException {
    Objectives objectives =
        read(
            """
            objectives:
              data_availability:
                prices: {collectors: [price-*], symbols: [bitcoin, "eth*"], fresh: 10m, window: 4h}
                macro: {fresh: 1d}
              api_response_time:
                - {provider: coingecko, endpoint: "/api/v3/*", under: 500ms, window: 1h}
                - {under: 2s}
              collection_frequency: {window: 12h}
            """);

    assertThat(complaints).isEmpty();
    AvailabilityObjective prices = objectives.availability().get(0);
    assertThat(prices.dataType()).isEqualTo("prices");
    assertThat(prices.isOf("price-collector", "ethereum")).isTrue();
    assertThat(prices.isOf("price-collector", "solana")).isFalse();
    assertThat(prices.isOf("news", "bitcoin")).isFalse();
    assertThat(prices.freshNanos()).isEqualTo(Duration.ofMinutes(10).toNanos());
    assertThat(prices.windowNanos()).isEqualTo(Duration.ofHours(4).toNanos());
    assertThat(objectives.availability().get(1).windowNanos())
        .isEqualTo(Duration.ofDays(1).toNanos());
    assertThat(objectives.responseTimes()).hasSize(2);
    assertThat(objectives.responseTimes().get(0).underNanos())
        .isEqualTo(Duration.ofMillis(500).toNanos());
    assertThat(objectives.frequencyWindowNanos()).isEqualTo(Duration.ofHours(12).toNanos());
  }

  @Test
  void namesWhatIsWrongAndTakesTheRest() throws IOException {
    Objectives objectives =
        read(
            """
            objectives:
              data_availability:
                prices: {collectors: [price-*]}
                news: {fresh: 10m, symbol: x}
                macro: {fresh: 1d}
              api_response_time:
                - {provider: coingecko}
                - {under: 0ms}
              uptime: 1
            """);

    assertThat(complaints)
        .map(line -> line.substring(line.indexOf("line ")))
        .containsExactly(
            "line 3: objectives.data_availability.prices: needs fresh; the rule is left out",
            "line 4: objectives.data_availability.news.symbol: is not known, it is one of"
                + " [collectors, symbols, fresh, window]; the rule is left out",
            "line 7: objectives.api_response_time: needs under; the rule is left out",
            "line 8: objectives.api_response_time.under: \"0ms\" is not from 1ms to 1h; the rule is"
                + " left out",
            "line 9: objectives.uptime: is not known, it is one of [data_availability,"
                + " api_response_time, collection_frequency]; the rule is left out");
    assertThat(objectives.availability())
        .extracting(AvailabilityObjective::dataType)
        .containsExactly("macro");
  }

  private Objectives read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("collectors.yaml"), text);
    return new CollectorsFile(file.toString(), complaints::add).read().objectives();
  }
}
