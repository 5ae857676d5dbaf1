package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.observation.SymbolTally;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows what each collector gathers of each symbol. What is past the limit is not followed; the
 * metrics of the same names count it as {@code other} and say so. Thread-safe; takes no lock.
 */
public final class DataQuality implements ObservationHandler {

  /** Where no symbol is known. */
  public static final String ALL = "all";

  private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

  private final Clock clock;
  private final Collector service;
  private final GatheredData data;

  /** Null where no rule says that rows have times. */
  private final DatedRows dated;

  /**
   * @param service what calls outside any run are gathered by
   * @param limit pairs of collector and symbol that are followed
   */
  public DataQuality(Clock clock, Collector service, int limit) {
    this(clock, service, limit, null);
  }

  /**
   * @param times reads the times of rows; null where no rule says that they have any
   */
  public DataQuality(Clock clock, Collector service, int limit, RowTime times) {
    this.clock = clock;
    this.service = service;
    this.data = new GatheredData(clock, service.name(), limit);
    this.dated = times == null ? null : new DatedRows(clock, times, data);
  }

  /** From now on that is expected. For one thread at a time. */
  public void follow(CollectorRules rules, Objectives objectives) {
    data.follow(rules, objectives);
  }

  /** In no order. */
  public Collection<Gathered> all() {
    return data.all();
  }

  /** By collector, also of those that are expected and have not run. */
  public Map<String, CollectorRuns> runs() {
    return data.runs();
  }

  /** Symbols that had a run in the last day, by whichever collector. */
  public int symbolsMonitored() {
    return monitored().size();
  }

  /** The same symbols by name. */
  public Set<String> monitored() {
    long dayAgo = clock.nanoTime() - DAY_NANOS;
    Set<String> symbols = new HashSet<>();
    for (Gathered gathered : all()) {
      if (!gathered.symbol().equals(ALL) && gathered.hasRunSince(dayAgo)) {
        symbols.add(gathered.symbol());
      }
    }
    return symbols;
  }

  /** How far what is promised of it is kept. */
  public ObjectiveShares shares() {
    return new ObjectiveShares(data, clock);
  }

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof DbCall) {
      stored((DbCall) observation);
    } else if (observation instanceof HttpCall) {
      asked((HttpCall) observation);
    } else if (observation instanceof CollectionRun) {
      ended((CollectionRun) observation);
    }
  }

  private void stored(DbCall call) {
    if (call.rowsWritten() <= 0) {
      return;
    }
    long now = clock.nanoTime();
    String collector = collectorOf(call);
    RowsBySymbol rows = call.rowsBySymbol();
    for (int i = 0; i < rows.size(); i++) {
      Gathered gathered = data.of(collector, rows.symbol(i));
      if (gathered != null) {
        gathered.stored(rows.rows(i), now);
      }
    }
    if (dated != null && call instanceof RuledDbCall) {
      dated.stored((RuledDbCall) call, collector);
    }
    long anonymous = call.rowsWritten() - rows.total();
    Gathered all = anonymous > 0 ? data.of(collector, ALL) : null;
    if (all == null) {
      return;
    }
    // Where symbols were asked for, they are what is fresh: see the end of the run.
    if (call.run() == null || call.run().symbols().isEmpty()) {
      all.stored(anonymous, now);
    } else {
      all.counted(anonymous);
    }
  }

  /** Other columns may tell the times of rows from now on. */
  public void forgetDataTimes() {
    all().forEach(gathered -> gathered.age().forgetDataTime());
  }

  private void asked(HttpCall call) {
    List<String> symbols = call.symbols();
    for (String symbol : symbols.isEmpty() ? Collections.singletonList(ALL) : symbols) {
      Gathered known = data.known(collectorOf(call), symbol);
      if (known != null) {
        known.askedOf(call.endpoint().provider());
      }
    }
  }

  private void ended(CollectionRun run) {
    String collector = run.collector().name();
    data.runs(collector).ran(run, clock.nanoTime());
    Map<String, SymbolTally> symbols = run.symbols();
    if (symbols.isEmpty()) {
      ended(data.of(collector, ALL), run.records(), run.unsuccessful());
      return;
    }
    long attributed = symbols.values().stream().mapToLong(SymbolTally::records).sum();
    boolean anonymous = run.records() > attributed;
    for (Map.Entry<String, SymbolTally> symbol : symbols.entrySet()) {
      SymbolTally tally = symbol.getValue();
      boolean failed = tally.records() == 0 && (run.unsuccessful() || tally.unsuccessful());
      Gathered gathered = data.of(collector, symbol.getKey());
      boolean among = tally.records() == 0 && anonymous && !failed;
      if (among && gathered != null) {
        gathered.ranAmongOthers(clock.nanoTime());
      } else {
        ended(gathered, tally.records(), failed);
      }
    }
  }

  private void ended(Gathered gathered, long stored, boolean failed) {
    if (gathered != null) {
      gathered.ran(clock.nanoTime(), stored, failed);
    }
  }

  private String collectorOf(Observation observation) {
    CollectionRun run = observation.run();
    return (run == null ? service : run.collector()).name();
  }
}
