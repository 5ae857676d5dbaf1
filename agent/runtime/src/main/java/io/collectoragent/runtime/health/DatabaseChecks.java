package io.collectoragent.runtime.health;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the databases that the collector uses whether they answer, through its own pools and data
 * sources, while somebody looks at its health. On threads of the agent's own, each for one
 * question: what a pool or driver leaves on a thread is to go with it. Thread-safe.
 */
public final class DatabaseChecks {

  private static final int DATABASES_AT_MOST = 50;
  private static final long LOOKED_AT_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final ConcurrentMap<DbServer, DatabaseCheck> checks = new ConcurrentHashMap<>();
  private final HealthHandler health;
  private final Observer observer;
  private final Clock clock;
  private final Executor threads;
  private final AgentLog log;
  private final AtomicBoolean going = new AtomicBoolean();
  private volatile long lookedNanos;
  private volatile Pings pings;

  /**
   * @param threads runs each command on a new daemon thread
   */
  public DatabaseChecks(
      HealthHandler health, Observer observer, Clock clock, Executor threads, AgentLog log) {
    this.health = health;
    this.observer = observer;
    this.clock = clock;
    this.threads = threads;
    this.log = log;
  }

  /** While somebody looks, these are asked as well. */
  public void with(Pings also) {
    pings = also;
  }

  /** Whether there is a source to ask that database through. Called on every look-up of one. */
  public boolean knows(DbServer server) {
    DatabaseCheck check = checks.get(server);
    return check != null && !check.source().isGone();
  }

  /** Takes the place of the one before. Called on the application's threads. */
  public void add(DatabaseSource source) {
    DatabaseCheck check = checks.get(source.server());
    if (check != null) {
      check.askThrough(source);
    } else if (checks.size() < DATABASES_AT_MOST) {
      checks.putIfAbsent(source.server(), new DatabaseCheck(source));
    }
  }

  /** Somebody looks: for a minute from now on it is worth asking. */
  public void look() {
    lookedNanos = clock.nanoTime();
    if (isAnything() && going.compareAndSet(false, true)) {
      try {
        threads.execute(this::go);
      } catch (Throwable noThread) {
        going.set(false);
        failed(noThread);
      }
    }
  }

  private void go() {
    do {
      while (isLookedAt()) {
        tick();
        LockSupport.parkNanos(STEP_NANOS);
      }
      going.set(false);
    } while (isLookedAt() && going.compareAndSet(false, true));
  }

  private boolean isAnything() {
    Pings also = pings;
    return !checks.isEmpty() || (also != null && !also.isEmpty());
  }

  private boolean isLookedAt() {
    return clock.nanoTime() - lookedNanos < LOOKED_AT_NANOS;
  }

  /** Called by one thread at a time. */
  void tick() {
    for (DatabaseCheck check : checks.values()) {
      try {
        check.tick(health, observer, clock, threads);
      } catch (Throwable failure) {
        failed(failure);
      }
    }
    Pings also = pings;
    if (also != null) {
      also.tick();
    }
  }

  private void failed(Throwable failure) {
    log.warnOnce(
        "database checks",
        "a database could not be asked whether it answers: " + failure.getClass().getName());
  }
}
