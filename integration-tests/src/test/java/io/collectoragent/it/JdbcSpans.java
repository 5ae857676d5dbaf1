package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the span of a database call has to look.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/db/database-spans/">Semantic
 *     conventions for database client spans</a>
 */
final class JdbcSpans {

  private JdbcSpans() {}

  /** Has these attributes, and no others but those of a failure. */
  static void isSpanOf(ReceivedSpan span, JdbcCall call, JdbcCase jdbc) {
    Map<String, Object> attributes = new LinkedHashMap<>(span.attributes());
    attributes.remove("error.type");
    attributes.remove("db.response.status_code");
    assertThat(attributes).as("%s", call).containsExactlyInAnyOrderEntriesOf(wanted(call, jdbc));
    assertThat(span.kind()).isEqualTo("CLIENT");
    assertThat(span.parentSpanId()).isEmpty();
    assertThat(span.service()).isEqualTo("jdbc-shapes");
  }

  static void failedBy(ReceivedSpan span, JdbcFailure failure) {
    assertThat(span.status()).isEqualTo("ERROR");
    assertThat(span.attribute("error.type")).isEqualTo(failure.type());
    assertThat(span.attribute("db.response.status_code")).isEqualTo(failure.state());
    assertThat(span.events()).hasSize(1);
    ReceivedSpan.Event event = span.events().get(0);
    assertThat(event.name()).isEqualTo("exception");
    assertThat(event.attributes().get("exception.type")).isEqualTo(failure.type());
    assertThat(event.attributes().get("exception.message")).isEqualTo(failure.safeMessage());
    assertThat(event.attributes().get("exception.stacktrace").toString())
        .startsWith(failure.type())
        .contains("at legacy.JdbcShapes.main(JdbcShapes.java:");
  }

  static void isFreeOfErrors(ReceivedSpan span) {
    assertThat(span.events()).isEmpty();
    assertThat(span.attributes()).doesNotContainKeys("error.type", "db.response.status_code");
  }

  private static Map<String, Object> wanted(JdbcCall call, JdbcCase jdbc) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("db.system.name", jdbc.system());
    wanted.put("db.namespace", jdbc.database());
    wanted.put("database", jdbc.database());
    wanted.put("db.operation.name", call.operation());
    wanted.put("db.query.text", call.text());
    if (jdbc.address() != null) {
      wanted.put("server.address", jdbc.address());
      wanted.put("server.port", jdbc.port());
    }
    if (call.table() != null) {
      wanted.put("db.collection.name", call.table());
      wanted.put("table", call.table());
    }
    if (call.batchSize() > 1) {
      wanted.put("db.operation.batch.size", (long) call.batchSize());
    }
    return wanted;
  }
}
