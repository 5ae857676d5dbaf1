package io.collectoragent.benchmarks.jmh;

import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.metrics.Exposition;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.sql.SqlSummary;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.IOException;
import java.util.List;

/** Our endpoint's text, after one statement on each of many databases. */
final class OurText implements WrittenText {

  private final Exposition exposition;

  OurText(int series) {
    int databases = series / SERIES_OF_A_DATABASE;
    Metrics metrics =
        new Metrics.Builder(Clock.SYSTEM, new AgentLog(System.err, LogLevel.WARN), new Vitals())
            .seriesLimit(2 * databases)
            .build();
    Observer observer =
        new Observer(
            Clock.SYSTEM,
            traceIdLow -> true,
            List.of(metrics.handler()),
            (handler, failure) -> {
              throw new IllegalStateException(failure);
            });
    SqlSummary sql = new SqlParser(Dialect.POSTGRESQL).parse("SELECT 1");
    for (int i = 0; i < databases; i++) {
      DbServer server = new DbServer("postgresql", "prices" + i, "localhost", 5432);
      observer.stop(observer.start(new DbCall(new DbQuery(server, sql), 0)));
    }
    exposition = metrics.exposition();
  }

  @Override
  public long write(CountingStream out) throws IOException {
    exposition.write(ExpositionFormat.TEXT, out);
    return out.bytes();
  }
}
