package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted for whom, where calls tell their symbols. */
class SymbolMetricsTest {

  private static final String INSERT = "INSERT INTO price_data (symbol, price) VALUES (?, ?)";
  private static final DbServer SERVER = new DbServer("h2database", "prices", null, -1);

  private final MetricsFixture fixture = new MetricsFixture(100);

  @Test
  void rowsCountForTheirSymbolAndTheRestForAll() throws IOException {
    CollectionRun run = fixture.begin("prices");
    RowsBySymbol rows = RowsBySymbol.of("bitcoin", 2).and("ethereum", 1);
    fixture.sql(SERVER, INSERT, 1, 4, rows);
    fixture.end(run, null);

    assertThat(collection("records_total"))
        .containsExactlyInAnyOrder(
            "crypto_collection_records_total{collector=\"prices\",symbol=\"bitcoin\",} 2.0",
            "crypto_collection_records_total{collector=\"prices\",symbol=\"ethereum\",} 1.0",
            "crypto_collection_records_total{collector=\"prices\",symbol=\"all\",} 1.0");
  }

  @Test
  void aRunCountsOnceForEachSymbolByWhatItStoredOfIt() throws IOException {
    CollectionRun run = fixture.begin("prices");
    fixture.sql(SERVER, INSERT, 1, 1, RowsBySymbol.of("bitcoin", 1));
    fixture.sql(SERVER, INSERT, 1, 1, RowsBySymbol.of("ethereum", 1));
    fixture.end(run, new IllegalStateException("what came later"));

    assertThat(collection("requests_total"))
        .containsExactlyInAnyOrder(
            "crypto_collection_requests_total"
                + "{collector=\"prices\",symbol=\"bitcoin\",status=\"success\",} 1.0",
            "crypto_collection_requests_total"
                + "{collector=\"prices\",symbol=\"bitcoin\",status=\"error\",} 0.0",
            "crypto_collection_requests_total"
                + "{collector=\"prices\",symbol=\"ethereum\",status=\"success\",} 1.0",
            "crypto_collection_requests_total"
                + "{collector=\"prices\",symbol=\"ethereum\",status=\"error\",} 0.0");
    assertThat(collection("duration_seconds_count")).hasSize(2);
  }

  @Test
  void aRunThatTellsNoSymbolCountsForAll() throws IOException {
    fixture.end(fixture.begin("prices"), null);
    assertThat(collection("requests_total"))
        .contains(
            "crypto_collection_requests_total"
                + "{collector=\"prices\",symbol=\"all\",status=\"success\",} 1.0");
  }

  private List<String> collection(String metric) throws IOException {
    return fixture.samples().stream()
        .filter(line -> line.startsWith("crypto_collection_" + metric))
        .toList();
  }
}
