package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.sql.SqlSummary;

/** Names spans, with few distinct values, as the semantic conventions want it. */
final class SpanNames {

  private SpanNames() {}

  static String of(Observation observation) {
    if (observation instanceof CollectionRun) {
      return "collect " + ((CollectionRun) observation).collector().name();
    }
    if (observation instanceof HttpCall) {
      HttpCall call = (HttpCall) observation;
      return call.method() + " " + call.endpoint().template();
    }
    if (observation instanceof DbCall) {
      SqlSummary sql = ((DbCall) observation).query().sql();
      return sql.table() == null ? sql.operation() : sql.operation() + " " + sql.table();
    }
    return "CONNECT";
  }
}
