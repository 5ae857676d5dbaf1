package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.redaction.HostGuard;
import io.collectoragent.runtime.redaction.UrlRedactor;
import io.collectoragent.runtime.sql.SqlSummary;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What spans say of an observation, in the names of OpenTelemetry's stable conventions for HTTP and
 * database clients and of the monitoring guide ({@code provider}, {@code database}, ...).
 */
final class SpanAttributes {

  private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Za-z]{5}");

  private final UrlRedactor urls;

  SpanAttributes(UrlRedactor urls) {
    this.urls = urls;
  }

  Attributes of(Observation observation) {
    AttributesBuilder attributes = Attributes.builder();
    if (observation instanceof CollectionRun) {
      run((CollectionRun) observation, attributes);
    } else if (observation instanceof HttpCall) {
      http((HttpCall) observation, attributes);
    } else if (observation instanceof DbCall) {
      database((DbCall) observation, attributes);
    } else if (observation instanceof DbConnect) {
      server(((DbConnect) observation).server(), attributes);
    }
    if (observation.failed()) {
      attributes.put("error.type", errorType(observation));
    }
    return attributes.build();
  }

  private static void run(CollectionRun run, AttributesBuilder attributes) {
    attributes.put("collector", run.collector().name());
    attributes.put("symbol", run.onlySymbol());
    attributes.put("collection.records", run.records());
    attributes.put("correlation_id", run.correlationId());
  }

  private void http(HttpCall call, AttributesBuilder attributes) {
    HttpTarget target = call.target();
    attributes.put("http.request.method", call.method());
    attributes.put(
        "url.full",
        urls.redact(target.scheme(), target.host(), target.port(), target.path(), target.query()));
    if (HostGuard.isHost(target.host())) {
      attributes.put("server.address", target.host());
    }
    attributes.put("server.port", port(target));
    attributes.put("url.template", call.endpoint().template());
    attributes.put("provider", call.endpoint().provider());
    attributes.put("endpoint", call.endpoint().template());
    if (call.status() > 0) {
      attributes.put("http.response.status_code", call.status());
    }
  }

  private static void database(DbCall call, AttributesBuilder attributes) {
    SqlSummary sql = call.query().sql();
    server(call.query().server(), attributes);
    attributes.put("db.operation.name", sql.operation());
    attributes.put("db.query.text", sql.text());
    if (sql.table() != null) {
      attributes.put("db.collection.name", sql.table());
      attributes.put("table", sql.table());
    }
    // The conventions want the size of real batches only: one of one is a plain execution.
    if (call.batchSize() > 1) {
      attributes.put("db.operation.batch.size", call.batchSize());
    }
    String state = sqlState(call.thrown());
    if (state != null) {
      attributes.put("db.response.status_code", state);
    }
  }

  private static void server(DbServer server, AttributesBuilder attributes) {
    attributes.put("db.system.name", server.system());
    attributes.put("db.namespace", server.database());
    attributes.put("database", server.database());
    if (server.host() != null) {
      attributes.put("server.address", server.host());
      if (server.port() > 0) {
        attributes.put("server.port", server.port());
      }
    }
  }

  /** Five letters and digits by the SQL standard; what a driver says instead is not passed on. */
  private static String sqlState(Throwable thrown) {
    if (!(thrown instanceof SQLException)) {
      return null;
    }
    try {
      String state = ((SQLException) thrown).getSQLState();
      return state != null && SQL_STATE.matcher(state).matches() ? state : null;
    } catch (RuntimeException driverThrew) {
      return null;
    }
  }

  private static long port(HttpTarget target) {
    if (target.port() > 0) {
      return target.port();
    }
    return "https".equalsIgnoreCase(target.scheme()) ? 443 : 80;
  }

  /** The conventions want an exception's full name where metrics want a short one. */
  private static String errorType(Observation observation) {
    Throwable thrown = observation.thrown();
    boolean byStatus = observation instanceof HttpCall && ((HttpCall) observation).status() > 0;
    return thrown == null || byStatus ? observation.errorType() : thrown.getClass().getName();
  }
}
