package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.GivenHeaders;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.RowSymbols;
import io.collectoragent.runtime.rows.RowValues;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.tables.StoredRows;
import java.net.URI;
import java.time.Duration;

/** What a collector does, told to the observer as the probes tell it. */
final class ScriptedCalls {

  static final Duration HTTP_TIME = Duration.ofMillis(300);
  static final Duration SQL_TIME = Duration.ofMillis(20);

  private final ScriptedAgent agent;
  private final String jdbcUrl;

  ScriptedCalls(ScriptedAgent agent, String jdbcUrl) {
    this.agent = agent;
    this.jdbcUrl = jdbcUrl;
  }

  /** A run of the collector of that name; what its calls throw ends it. */
  void run(String collector, Runnable calls) {
    CollectionRun run =
        new CollectionRun(agent.collectors.named(collector, "the script"), "correlation");
    agent.observer.start(run);
    agent.observer.enter(run);
    try {
      calls.run();
    } catch (ScriptedFailure failure) {
      run.fail(failure.getCause());
    }
    agent.observer.leave(run);
    agent.observer.stop(run);
  }

  /**
   * @param headers each with a colon and a space behind its name
   */
  void get(String url, int status, String... headers) {
    get(target(url), HTTP_TIME, status, null, headers);
  }

  void slowGet(String url, Duration time) {
    get(target(url), time, 200, null);
  }

  /** There is no answer, and the run ends by it. */
  void getThrows(String url, Exception thrown) {
    get(target(url), HTTP_TIME, 0, thrown);
    throw new ScriptedFailure(thrown);
  }

  /**
   * @param status 0 where there is no response
   * @param thrown null for nothing
   */
  void get(HttpTarget target, Duration time, int status, Throwable thrown, String... headers) {
    HttpCall call = new HttpCall(agent.endpoints.of(target), "GET", target);
    takes(time, call);
    if (status > 0) {
      call.respond(status, new GivenHeaders(headers));
    }
    call.fail(thrown);
    agent.observer.stop(call);
  }

  private static HttpTarget target(String url) {
    URI uri = URI.create(url);
    return new HttpTarget(
        uri.getScheme(), uri.getHost(), uri.getPort(), uri.getRawPath(), uri.getRawQuery());
  }

  /** A prepared statement, of which the driver reports so many rows written. */
  ScriptedStatement prepare(String sql) {
    return new ScriptedStatement(agent.databases.of(jdbcUrl), sql);
  }

  void execute(ScriptedStatement statement, long reported) {
    execute(statement, SQL_TIME, reported, null);
  }

  /**
   * @param thrown null for nothing
   */
  void execute(ScriptedStatement statement, Duration time, long reported, Throwable thrown) {
    executed(statement.call(), statement.symbols(), time, reported, thrown);
  }

  /** SQL that was not prepared. */
  void execute(String sql, long reported, Throwable thrown) {
    KnownDatabase database = agent.databases.of(jdbcUrl);
    KnownSql known = database.sql(sql);
    StoredRows values = RowValues.ofLiterals(known.columns());
    DbCall call = RuledDbCall.of(database.queryOf(known), 0, values);
    boolean symbols = known.symbols().rows() > 0;
    String[] literals = symbols ? RowSymbols.literals(known.symbols()) : null;
    executed(call, literals, SQL_TIME, reported, thrown);
  }

  private void executed(
      DbCall call, String[] symbols, Duration time, long reported, Throwable thrown) {
    takes(time, call);
    if (thrown == null) {
      long rows = call.query().sql().writesRows() ? reported : 0;
      call.rowsWritten(rows);
      if (call instanceof RuledDbCall) {
        ((RuledDbCall) call).rows().written(0, rows);
      }
      if (symbols != null) {
        call.rowsBySymbol(RowSymbols.rows(symbols, rows));
      }
    }
    call.fail(thrown);
    agent.observer.stop(call);
  }

  /** All entries, each of which the driver reports as one row written. */
  void executeBatch(ScriptedStatement statement) {
    ScriptedBatch batch = statement.takeBatch();
    takes(SQL_TIME, batch.call());
    batch.written();
    agent.observer.stop(batch.call());
  }

  /** The driver takes none of the entries. */
  void executeBatch(ScriptedStatement statement, Throwable thrown) {
    ScriptedBatch batch = statement.takeBatch();
    takes(SQL_TIME, batch.call());
    batch.call().fail(thrown);
    agent.observer.stop(batch.call());
  }

  private void takes(Duration time, Observation call) {
    agent.observer.start(call);
    agent.observer.enter(call);
    agent.clock.advance(time);
    agent.observer.leave(call);
  }
}
