package io.collectoragent.runtime.events;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.redaction.SafeMessage;
import io.collectoragent.runtime.sql.SqlSummary;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one line tells: a finished observation, and how many like it were not told. Holds names that
 * metrics and spans have too; of exceptions what {@link SafeMessage} lets through. Immutable.
 */
public final class Event {

  private static final double NANOS_A_SECOND = 1e9;
  private static final long NANOS_A_MILLI = 1_000_000;

  private final Observation observation;
  private final long heldBack;

  Event(Observation observation, long heldBack) {
    this.observation = observation;
    this.heldBack = heldBack;
  }

  Observation observation() {
    return observation;
  }

  /** Without the trace. */
  String message() {
    String took = String.format(Locale.ROOT, "%.1f s", seconds());
    String text = observation instanceof CollectionRun ? failed(took) : slow(took);
    return heldBack == 0 ? text : text + " (and " + heldBack + " like it since the last such line)";
  }

  /** Class, and what of the message may be told; null where nothing was thrown. */
  String exception() {
    Throwable thrown = observation.thrown();
    if (thrown == null) {
      return null;
    }
    String message = SafeMessage.of(thrown);
    String name = thrown.getClass().getName();
    return message == null ? name : name + ": " + message;
  }

  /** What it is about, and its figures. */
  Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    CollectionRun run = observation.run();
    if (run != null) {
      context.put("collector", run.collector().name());
    }
    if (observation instanceof HttpCall) {
      HttpCall call = (HttpCall) observation;
      context.put("provider", call.endpoint().provider());
      context.put("endpoint", call.endpoint().template());
    } else if (observation instanceof DbCall) {
      context.put("database", ((DbCall) observation).query().server().database());
    }
    context.put("duration_ms", observation.durationNanos() / NANOS_A_MILLI);
    if (observation.failed()) {
      context.put("error_type", observation.errorType());
    }
    if (heldBack > 0) {
      context.put("held_back", heldBack);
    }
    return context;
  }

  private String failed(String took) {
    String name = ((CollectionRun) observation).collector().name();
    String exception = exception();
    String why = exception == null ? "its calls failed and it stored nothing" : exception;
    return "run " + name + " failed after " + took + ": " + why;
  }

  private String slow(String took) {
    String end = observation.failed() ? " and failed (" + observation.errorType() + ")" : "";
    return "slow " + call() + " took " + took + end;
  }

  private String call() {
    if (observation instanceof HttpCall) {
      HttpCall call = (HttpCall) observation;
      return call.method() + " " + call.endpoint().template() + " of " + call.endpoint().provider();
    }
    DbCall call = (DbCall) observation;
    SqlSummary sql = call.query().sql();
    String table = sql.table() == null ? "" : " " + sql.table();
    return sql.operation() + table + " on " + call.query().server().database();
  }

  private double seconds() {
    return observation.durationNanos() / NANOS_A_SECOND;
  }
}
