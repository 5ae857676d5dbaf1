package io.collectoragent.benchmarks.jmh;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One observed statement from start to stop: by itself, and with the metrics of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ObserverBenchmark {

  private final DbQuery query =
      new DbQuery(
          new DbServer("postgresql", "prices", "localhost", 5432),
          new SqlParser(Dialect.POSTGRESQL).parse("SELECT price FROM price_data WHERE id = ?"));
  private final Observer alone = observer(List.of());
  private final Observer metered =
      observer(
          List.of(
              new Metrics.Builder(
                      Clock.SYSTEM, new AgentLog(System.err, LogLevel.WARN), new Vitals())
                  .build()
                  .handler()));

  private static Observer observer(List<ObservationHandler> handlers) {
    return new Observer(
        Clock.SYSTEM,
        traceIdLow -> true,
        handlers,
        (handler, failure) -> {
          throw new IllegalStateException(failure);
        });
  }

  @Benchmark
  public DbCall observed() {
    return observe(alone);
  }

  @Benchmark
  public DbCall observedAndMetered() {
    return observe(metered);
  }

  private DbCall observe(Observer observer) {
    DbCall call = observer.start(new DbCall(query, 0));
    observer.enter(call);
    observer.leave(call);
    observer.stop(call);
    return call;
  }
}
