package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class MetricsHandlerTest {

  private final MetricsFixture fixture = new MetricsFixture(2000);
  private final Endpoint endpoint = new Endpoint("coingecko.com", "/api/v3/ping");
  private final DbServer server = new DbServer("postgresql", "crypto", "db1", 5432);

  @Test
  void countsCallsByStatusOrByWhatFailed() throws IOException {
    fixture.http(endpoint, 200, null);
    fixture.http(endpoint, 200, null);
    fixture.http(endpoint, 429, null);
    fixture.http(endpoint, 0, new ConnectException());
    fixture.http(endpoint, 0, null);
    String series =
        "external_api_requests_total{provider=\"coingecko.com\",endpoint=\"/api/v3/ping\"";
    assertThat(fixture.samples())
        .contains(
            series + ",status=\"200\",} 2.0",
            series + ",status=\"429\",} 1.0",
            series + ",status=\"ConnectException\",} 1.0",
            series + ",status=\"unknown\",} 1.0",
            "external_api_latency_seconds_count{provider=\"coingecko.com\","
                + "endpoint=\"/api/v3/ping\",} 5.0");
  }

  @Test
  void statusesThatThereAreNotShareOneSeries() throws IOException {
    for (int status : new int[] {99, 600, 1_000, 1_000_000}) {
      fixture.http(endpoint, status, null);
    }
    assertThat(fixture.samples())
        .filteredOn(line -> line.startsWith("external_api_requests_total"))
        .singleElement()
        .asString()
        .endsWith(",status=\"other\",} 4.0");
  }

  @Test
  void countsRunsByWhatCameOfThem() throws IOException {
    CollectionRun good = fixture.begin("price-collector");
    fixture.sql(server, "insert into prices values (1)", 10, 3);
    fixture.end(good, null);
    CollectionRun bad = fixture.begin("price-collector");
    fixture.http(endpoint, 500, null);
    fixture.end(bad, null);
    String labels = "{collector=\"price-collector\",symbol=\"all\",";
    assertThat(fixture.samples())
        .contains(
            "crypto_collection_requests_total" + labels + "status=\"success\",} 1.0",
            "crypto_collection_requests_total" + labels + "status=\"error\",} 1.0",
            "crypto_collection_duration_seconds_count" + labels + "} 2.0",
            "crypto_collection_records_total" + labels + "} 3.0",
            "crypto_collection_errors_total" + labels + "error_type=\"500\",} 1.0");
  }

  @Test
  void callsOutsideAnyRunCountUnderTheService() throws IOException {
    fixture.sql(server, "insert into prices values (1)", 10, 2);
    fixture.http(endpoint, 503, null);
    String labels = "{collector=\"crypto-service\",symbol=\"all\",";
    assertThat(fixture.samples())
        .contains(
            "crypto_collection_records_total" + labels + "} 2.0",
            "crypto_collection_errors_total" + labels + "error_type=\"503\",} 1.0",
            "errors_total{service=\"crypto-service\",error_type=\"503\",severity=\"error\",} 1.0");
  }

  @Test
  void whatACallFailedWithAndTheRunThenThrewIsOneFailure() throws IOException {
    ConnectException refused = new ConnectException();
    CollectionRun run = fixture.begin("price-collector");
    fixture.http(endpoint, 0, refused);
    fixture.end(run, new IllegalStateException(refused));
    assertThat(fixture.samples())
        .filteredOn(line -> line.startsWith("errors_total"))
        .containsExactly(
            "errors_total{service=\"crypto-service\",error_type=\"ConnectException\","
                + "severity=\"error\",} 1.0");
  }

  @Test
  void tellsSlowQueriesAndKindsOfStatementApart() throws IOException {
    fixture.sql(server, "select * from prices", 199, 0);
    fixture.sql(server, "select * from prices", 200, 0);
    fixture.sql(server, "delete from prices", 1500, 0);
    String labels = "{system=\"postgresql\",database=\"crypto\",";
    assertThat(fixture.samples())
        .contains(
            "db_queries_total" + labels + "} 3.0",
            "db_slow_queries_total" + labels + "} 2.0",
            "db_query_duration_seconds_count" + labels + "query_type=\"select\",} 2.0",
            "db_query_duration_seconds_sum" + labels + "query_type=\"delete\",} 1.5",
            "db_query_duration_seconds_bucket" + labels + "query_type=\"delete\",le=\"1.0\",} 0.0",
            "db_query_duration_seconds_bucket" + labels + "query_type=\"delete\",le=\"5.0\",} 1.0")
        .noneMatch(line -> line.startsWith("mysql_"));
  }

  @Test
  void countsLogEventsBySeverity() throws IOException {
    fixture.metrics.handler().logged("log", "warning");
    assertThat(fixture.samples())
        .contains(
            "errors_total{service=\"crypto-service\",error_type=\"log\",severity=\"warning\",}"
                + " 1.0");
  }
}
