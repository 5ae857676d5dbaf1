package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.redaction.UrlRedactor;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.Clock;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ObservationSpanTest {

  private static final DbServer SERVER = new DbServer("mysql", "crypto", "db1", 3306);

  private final Observer observer = new Observer(Clock.SYSTEM, low -> true, List.of(), null);

  @Test
  void aRunIsAnInternalRoot() {
    CollectionRun run = new CollectionRun(new Collector("price-collector"), "c-1");
    SpanData span = span(run, null);
    assertThat(span.getName()).isEqualTo("collect price-collector");
    assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(attributes(span))
        .containsOnly(
            entry("collector", "price-collector"),
            entry("collection.records", 0L),
            entry("correlation_id", "c-1"));
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void aCallIsAClientBelowItsRun() {
    CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "c-1"));
    observer.enter(run);
    SpanData span = span(call("select * from prices where id = 4711", 0), null);
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getParentSpanContext().getSpanId()).isEqualTo(TraceIds.spanId(run));
    assertThat(span.getSpanContext().getTraceId()).isEqualTo(TraceIds.traceId(run));
    assertThat(span.getSpanContext().isSampled()).isTrue();
    assertThat(span.hasEnded()).isTrue();
  }

  @Test
  void aStatementTellsItsTextWithoutValues() {
    SpanData span = span(call("select * from prices where id = 4711", 0), null);
    assertThat(span.getName()).isEqualTo("SELECT prices");
    assertThat(attributes(span))
        .containsOnly(
            entry("db.system.name", "mysql"),
            entry("db.namespace", "crypto"),
            entry("database", "crypto"),
            entry("server.address", "db1"),
            entry("server.port", 3306L),
            entry("db.operation.name", "SELECT"),
            entry("db.query.text", "select * from prices where id = ?"),
            entry("db.collection.name", "prices"),
            entry("table", "prices"));
  }

  @Test
  void onlyABatchOfSeveralTellsItsSize() {
    String insert = "insert into prices values (?)";
    assertThat(attributes(span(call(insert, 20), null)))
        .containsEntry("db.operation.batch.size", 20L);
    assertThat(attributes(span(call(insert, 1), null)))
        .doesNotContainKey("db.operation.batch.size");
  }

  @Test
  void aFailedStatementTellsTheSqlStateAndTheException() {
    SQLException failure = new SQLException("no such table", "42S02");
    SpanData span = span(call("select 1", 0), new ExecutionException(failure));
    assertThat(span.getName()).isEqualTo("SELECT");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(span))
        .containsEntry("error.type", "java.sql.SQLException")
        .containsEntry("db.response.status_code", "42S02");
    assertThat(span.getEvents()).hasSize(1);
    assertThat(span.getEvents().get(0).getName()).isEqualTo("exception");
    assertThat(span.getEvents().get(0).getAttributes().asMap())
        .anySatisfy((key, value) -> assertThat(value).isEqualTo("java.sql.SQLException"));
  }

  @Test
  void whatADriverSaysInsteadOfASqlStateIsNotPassedOn() {
    SQLException failure = new SQLException("refused", "password=not-a-real-key");
    assertThat(attributes(span(call("select 1", 0), failure)))
        .doesNotContainKey("db.response.status_code");
  }

  @Test
  void aConnectionToAnEmbeddedDatabaseHasNoAddress() {
    SpanData span = span(new DbConnect(new DbServer("h2database", "cache", null, -1)), null);
    assertThat(span.getName()).isEqualTo("CONNECT");
    assertThat(attributes(span)).containsOnlyKeys("db.system.name", "db.namespace", "database");
  }

  private DbCall call(String sql, int batchSize) {
    return new DbCall(new DbQuery(SERVER, new SqlParser(Dialect.MYSQL).parse(sql)), batchSize);
  }

  private SpanData span(Observation observation, Throwable thrown) {
    observer.start(observation);
    observation.fail(thrown);
    observer.stop(observation);
    return new ObservationSpan(
        observation,
        new SpanAttributes(new UrlRedactor()),
        Resource.empty(),
        SpanLimits.of(new OtelSettings(Map.of(), Map.of(), new ArrayList<>())));
  }

  private static Map<String, Object> attributes(SpanData span) {
    Map<String, Object> byName = new HashMap<>();
    span.getAttributes().forEach((key, value) -> byName.put(key.getKey(), value));
    return byName;
  }
}
