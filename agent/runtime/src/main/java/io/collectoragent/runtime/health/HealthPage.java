package io.collectoragent.runtime.health;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code /health}: 200 while everything that the collector depends on is up, else 503; with each
 * check and, by check, each database or API. Thread-safe.
 */
public final class HealthPage implements Page {

  private final HealthHandler handler;
  private final DatabaseChecks checks;
  private final Clock clock;
  private final long startNanos;

  /** The uptime that it shows starts here. */
  public HealthPage(HealthHandler handler, DatabaseChecks checks, Clock clock) {
    this.handler = handler;
    this.checks = checks;
    this.clock = clock;
    this.startNanos = clock.nanoTime();
  }

  @Override
  public Reply reply(Request request) throws IOException {
    checks.look();
    HealthReport report = handler.report();
    boolean healthy = report.isHealthy();
    StatusJson json = new StatusJson();
    return json.reply(
        healthy ? 200 : 503,
        healthy ? "healthy" : "unhealthy",
        clock.epochMillis(),
        out -> {
          writeChecks(report, out);
          out.writeNumberField("uptime_seconds", uptimeSeconds());
          writeDetails(report, json, out);
        });
  }

  @Override
  public boolean answersAtOnce() {
    return true;
  }

  private double uptimeSeconds() {
    return TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - startNanos) / 1000.0;
  }

  private static void writeChecks(HealthReport report, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("checks");
    for (String dependency : report.dependencies().keySet()) {
      out.writeBooleanField(dependency, report.isUp(dependency));
    }
    out.writeEndObject();
  }

  private static void writeDetails(HealthReport report, StatusJson json, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("details");
    for (Map.Entry<String, SortedMap<String, Standing>> members :
        report.dependencies().entrySet()) {
      out.writeArrayFieldStart(members.getKey());
      for (Map.Entry<String, Standing> member : members.getValue().entrySet()) {
        writeMember(member.getKey(), member.getValue(), json, out);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void writeMember(
      String name, Standing standing, StatusJson json, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", name);
    out.writeBooleanField("up", standing.isUp());
    out.writeStringField("since", json.timestamp(standing.sinceEpochMillis()));
    if (standing.lastError() != null) {
      out.writeStringField("last_error", standing.lastError());
    }
    if (standing.failuresInARow() > 0) {
      out.writeNumberField("failures_in_a_row", standing.failuresInARow());
    }
    if (standing.isLimited()) {
      out.writeBooleanField("rate_limited", true);
    }
    if (standing.wasChecked()) {
      out.writeStringField("checked", json.timestamp(standing.checkedEpochMillis()));
    }
    out.writeEndObject();
  }
}
