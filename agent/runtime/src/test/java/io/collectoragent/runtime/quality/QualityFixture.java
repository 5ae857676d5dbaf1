package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Runs a collector for prices by a clock that a test turns. */
public final class QualityFixture {

  private static final Collector PRICES = new Collector("prices");
  private static final DbQuery INSERT =
      new DbQuery(
          new DbServer("h2database", "prices", null, -1),
          new SqlParser(Dialect.ANSI).parse("INSERT INTO price_data (symbol) VALUES (?)"));

  public final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  public final DataQuality quality = new DataQuality(clock, new Collector("service"), 100);
  private final Observer observer =
      new Observer(
          clock,
          low -> true,
          List.of(quality),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  /** One run that stores so many rows of each symbol. */
  public void run(long rows, String... symbols) {
    CollectionRun run = observer.start(new CollectionRun(PRICES, "c-1"));
    observer.enter(run);
    RowsBySymbol bySymbol = RowsBySymbol.NONE;
    for (String symbol : symbols) {
      bySymbol = bySymbol.and(symbol, rows);
    }
    DbCall call = observer.start(new DbCall(INSERT, 0));
    call.rowsWritten(rows * Math.max(1, symbols.length));
    call.rowsBySymbol(bySymbol);
    observer.stop(call);
    observer.leave(run);
    observer.stop(run);
  }

  /** Runs, each with that time after it. */
  public void runs(int times, Duration each, long rows, String... symbols) {
    for (int i = 0; i < times; i++) {
      run(rows, symbols);
      clock.advance(each);
    }
  }

  public double completeness(String symbol) {
    return the(symbol).completeness(clock.nanoTime());
  }

  public Gathered the(String symbol) {
    return quality.all().stream()
        .filter(gathered -> gathered.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }
}
