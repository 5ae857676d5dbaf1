package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each histogram leads to a trace, if the trace is one that is sent. */
class ExemplarsTest {

  private final MetricsFixture fixture = new MetricsFixture(100);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areOfSampledSpansOnly(boolean sampled) throws IOException {
    Observer observer =
        new Observer(fixture.clock, low -> sampled, List.of(fixture.metrics.handler()), null);
    DbServer server = new DbServer("mysql", "crypto", "db1", 3306);
    for (Observation observation :
        List.of(
            new CollectionRun(new Collector("prices"), "1"),
            new HttpCall(
                new Endpoint("example.com", "/v1"),
                "GET",
                new HttpTarget("https", "example.com", -1, "/v1", null)),
            new DbCall(new DbQuery(server, new SqlParser(Dialect.MYSQL).parse("SELECT 1")), 0))) {
      observer.stop(observer.start(observation));
    }
    String page = fixture.text(MetricsFixture.OPEN_METRICS);
    for (String histogram :
        List.of(
            "crypto_collection_duration_seconds",
            "external_api_latency_seconds",
            "db_query_duration_seconds",
            "mysql_query_duration_seconds")) {
      Pattern exemplar =
          Pattern.compile(histogram + "_bucket\\{.*# \\{.*trace_id=\"[0-9a-f]{32}\"");
      assertThat(exemplar.matcher(page).find()).as(histogram).isEqualTo(sampled);
    }
  }
}
