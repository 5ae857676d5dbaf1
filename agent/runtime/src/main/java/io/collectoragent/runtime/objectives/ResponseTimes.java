package io.collectoragent.runtime.objectives;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the calls of APIs that took less than was promised. Endpoints known first stay, up to a
 * number. Thread-safe; takes no lock but for an endpoint's first call.
 */
public final class ResponseTimes implements ObservationHandler {

  private static final int ENDPOINTS_AT_MOST = 1000;

  /** Of an endpoint of which nothing is promised. */
  private static final Promise NO_PROMISE = new Promise(null);

  private final Clock clock;
  private final AgentLog log;
  private volatile Promises promises = new Promises(Objectives.NONE.responseTimes());

  public ResponseTimes(Clock clock, AgentLog log) {
    this.clock = clock;
    this.log = log;
  }

  /** From now on these hold; what is promised as before goes on. For one thread at a time. */
  public void follow(List<ResponseTimeObjective> objectives) {
    Promises before = promises;
    Promises next = new Promises(objectives);
    before.byProvider.forEach(
        (provider, endpoints) ->
            endpoints.forEach((endpoint, promise) -> next.takeOver(provider, endpoint, promise)));
    promises = next;
  }

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof HttpCall && !promises.objectives.isEmpty()) {
      count((HttpCall) observation);
    }
  }

  /** The share that was fast enough, by endpoint; of several providers' together. */
  public Map<String, Double> shares() {
    long now = clock.nanoTime();
    Map<String, long[]> counts = new TreeMap<>();
    for (Map<String, Promise> endpoints : promises.byProvider.values()) {
      endpoints.forEach(
          (endpoint, promise) -> {
            if (promise != NO_PROMISE) {
              long[] both = counts.computeIfAbsent(endpoint, name -> new long[2]);
              both[0] += promise.count.kept(now);
              both[1] += promise.count.all(now);
            }
          });
    }
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach(
        (endpoint, both) -> {
          if (both[1] > 0) {
            shares.put(endpoint, both[0] / (double) both[1]);
          }
        });
    return shares;
  }

  /** No answer is no fast one; one that the application did not wait for says nothing. */
  private void count(HttpCall call) {
    Promise promise = promises.of(call.endpoint().provider(), call.endpoint().template());
    if (promise == null) {
      log.warnOnce(
          "response times",
          "response times of " + ENDPOINTS_AT_MOST + " endpoints are followed, no further ones");
      return;
    }
    if (promise == NO_PROMISE) {
      return;
    }
    boolean inTime = call.durationNanos() < promise.objective.underNanos();
    if (call.status() > 0 && inTime) {
      promise.count.addKept(clock.nanoTime());
    } else if (!(call.wasGivenUp() && inTime)) {
      promise.count.addMissed(clock.nanoTime());
    }
  }

  /** By provider and endpoint what is promised, found once for each. */
  private static final class Promises {
    private final List<ResponseTimeObjective> objectives;
    private final ConcurrentMap<String, ConcurrentMap<String, Promise>> byProvider =
        new ConcurrentHashMap<>();
    private final AtomicInteger known = new AtomicInteger();

    Promises(List<ResponseTimeObjective> objectives) {
      this.objectives = objectives;
    }

    /** Null where there are too many. */
    Promise of(String provider, String endpoint) {
      ConcurrentMap<String, Promise> endpoints = byProvider.get(provider);
      Promise promise = endpoints == null ? null : endpoints.get(endpoint);
      if (promise != null || known.get() >= ENDPOINTS_AT_MOST) {
        return promise;
      }
      ResponseTimeObjective objective = objectiveOf(provider, endpoint);
      return put(provider, endpoint, objective == null ? NO_PROMISE : new Promise(objective));
    }

    void takeOver(String provider, String endpoint, Promise promise) {
      if (promise != NO_PROMISE && promise.objective.equals(objectiveOf(provider, endpoint))) {
        put(provider, endpoint, promise);
      }
    }

    private Promise put(String provider, String endpoint, Promise promise) {
      Promise before =
          byProvider
              .computeIfAbsent(provider, name -> new ConcurrentHashMap<>())
              .putIfAbsent(endpoint, promise);
      if (before == null) {
        known.incrementAndGet();
      }
      return before == null ? promise : before;
    }

    private ResponseTimeObjective objectiveOf(String provider, String endpoint) {
      for (ResponseTimeObjective objective : objectives) {
        if (objective.isOf(provider, endpoint)) {
          return objective;
        }
      }
      return null;
    }
  }

  /** What is promised of one endpoint, and what became of it. */
  private static final class Promise {
    private final ResponseTimeObjective objective;
    private final SlidingCount count;

    Promise(ResponseTimeObjective objective) {
      this.objective = objective;
      this.count = objective == null ? null : new SlidingCount(objective.windowNanos());
    }
  }
}
