package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.sql.SqlSummary;

/** Names observations, with few distinct values, as the semantic conventions want it of spans. */
public final class SpanNames {

  private SpanNames() {}

  public static String of(Observation observation) {
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
