package io.collectoragent.runtime.findings;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Prepared;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the first of what was seen: collectors, endpoints and statements, some hundreds of
 * each. For what was seen before it is one look at a field. Thread-safe.
 */
public final class Findings implements ObservationHandler {

  private static final int EACH_AT_MOST = 500;

  private final Set<Collector> collectors = ConcurrentHashMap.newKeySet();
  private final Set<Endpoint> endpoints = ConcurrentHashMap.newKeySet();
  private final Set<DbQuery> queries = ConcurrentHashMap.newKeySet();

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof HttpCall) {
      note(((HttpCall) observation).endpoint(), endpoints);
    } else if (observation instanceof DbCall) {
      note(((DbCall) observation).query(), queries);
    } else if (observation instanceof CollectionRun) {
      note(((CollectionRun) observation).collector(), collectors);
    }
  }

  Set<Collector> collectors() {
    return Collections.unmodifiableSet(collectors);
  }

  Set<Endpoint> endpoints() {
    return Collections.unmodifiableSet(endpoints);
  }

  Set<DbQuery> queries() {
    return Collections.unmodifiableSet(queries);
  }

  private static <T extends Prepared> void note(T seen, Set<T> known) {
    if (!seen.seenBefore() && known.size() < EACH_AT_MOST) {
      known.add(seen);
    }
  }
}
