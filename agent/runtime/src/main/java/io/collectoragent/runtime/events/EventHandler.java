package io.collectoragent.runtime.events;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Picks what a line is worth: failed runs, slow calls; at most one a minute for each collector,
 * provider and database. A call that is neither costs a comparison. Thread-safe.
 */
public final class EventHandler implements ObservationHandler {

  /** Providers and databases may be without end; those that come later are never told of. */
  private static final int NAMES_AT_MOST = 200;

  private final long slowQueryNanos;
  private final long slowCallNanos;
  private final EventWriter writer;
  private final ConcurrentMap<String, Told> runs = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Told> providers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Told> databases = new ConcurrentHashMap<>();

  /** From how many milliseconds on a query of a database, and a call of an API, is slow. */
  public EventHandler(long slowQueryMillis, long slowCallMillis, EventWriter writer) {
    this.slowQueryNanos = TimeUnit.MILLISECONDS.toNanos(slowQueryMillis);
    this.slowCallNanos = TimeUnit.MILLISECONDS.toNanos(slowCallMillis);
    this.writer = writer;
  }

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof HttpCall) {
      if (observation.durationNanos() >= slowCallNanos) {
        happened(providers, ((HttpCall) observation).endpoint().provider(), observation);
      }
    } else if (observation instanceof DbCall) {
      if (observation.durationNanos() >= slowQueryNanos) {
        happened(databases, ((DbCall) observation).query().server().database(), observation);
      }
    } else if (observation instanceof CollectionRun) {
      CollectionRun run = (CollectionRun) observation;
      if (run.unsuccessful()) {
        happened(runs, run.collector().name(), run);
      }
    }
  }

  private void happened(ConcurrentMap<String, Told> kind, String name, Observation observation) {
    Told told = kind.get(name);
    if (told == null) {
      if (kind.size() >= NAMES_AT_MOST) {
        return;
      }
      told = kind.computeIfAbsent(name, first -> new Told());
    }
    long heldBack = told.tell(observation.endEpochNanos());
    if (heldBack != Told.HELD_BACK) {
      writer.write(new Event(observation, heldBack));
    }
  }
}
