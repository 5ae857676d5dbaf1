package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Opens and closes observations, once per logical call, and hands them to the handlers.
 *
 * <p>Nesting is decided here for every library: a probe asks {@link #isOpen} first, and what is
 * open on the thread swallows more of its group. An observation has a life (start to stop, on any
 * threads) and scopes (enter to leave, on one thread), because a client may return before its
 * response comes. A thread that is made within a run carries it. Thread-safe; takes no lock.
 */
public final class Observer {

  private final ThreadScopes scopes = new ThreadScopes();
  private final Clock clock;
  private final Sampling sampling;
  private final ObservationHandler[] handlers;
  private final HandlerFailures failures;

  public Observer(
      Clock clock, Sampling sampling, List<ObservationHandler> handlers, HandlerFailures failures) {
    this.clock = clock;
    this.sampling = sampling;
    this.handlers = handlers.toArray(new ObservationHandler[0]);
    this.failures = failures;
  }

  /** What the calling thread is in the middle of; null if nothing. */
  public Observation current() {
    return scope().current;
  }

  /**
   * Whether a call of that group is under way on the calling thread, so that this one is part of
   * it.
   */
  public boolean isOpen(Group group) {
    return group.isIn(scope().groups);
  }

  /** Starts the life of an observation, below what is current on the calling thread. */
  public <T extends Observation> T start(T observation) {
    return startAt(clock.nanoTime(), observation);
  }

  /**
   * What {@link #startAt} takes, for who learns only later whether there is something to observe.
   */
  public long now() {
    return clock.nanoTime();
  }

  /** The same for what began earlier on the calling thread. */
  public <T extends Observation> T startAt(long nanos, T observation) {
    Observation above = current();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (above == null) {
      long low = nonZero(random);
      observation.startAsRoot(
          random.nextLong(), low, sampling.samples(low), clock.epochOffsetNanos());
    } else {
      observation.startBelow(above);
    }
    observation.start(nonZero(random), nanos);
    return observation;
  }

  /** Makes it current on the calling thread until {@link #leave}. Null does nothing. */
  public void enter(Observation observation) {
    if (observation == null) {
      return;
    }
    ThreadScope scope = scope();
    observation.outer = scope.current;
    observation.outerGroups = scope.groups;
    scope.current = observation;
    scope.groups |= observation.group().covered();
  }

  /**
   * Puts back what was current before {@link #enter}, whatever was entered and not left since. Null
   * does nothing, nor does what is not open on the calling thread: put back out of order, it would
   * stay current for good.
   */
  public void leave(Observation observation) {
    if (observation == null) {
      return;
    }
    ThreadScope scope = scopes.get();
    if (!scope.holds(observation)) {
      return;
    }
    scope.current = observation.outer;
    scope.groups = observation.outerGroups;
    observation.outer = null;
  }

  /** Ends the life of an observation; a second call, from wherever, does nothing. */
  public void stop(Observation observation) {
    if (observation == null || !observation.stop(clock.nanoTime())) {
      return;
    }
    CollectionRun run = observation.run();
    if (run != null && run != observation && !run.isStopped()) {
      run.absorb(observation);
    }
    for (ObservationHandler handler : handlers) {
      try {
        handler.onStop(observation);
      } catch (Throwable failure) {
        failures.handlerFailed(handler, failure);
      }
    }
    observation.settle();
  }

  /**
   * Carries a run to a thread of a pool, for one task. Only for a thread that has nothing open:
   * {@link #reset} does not restore but clears.
   */
  public void resume(CollectionRun run) {
    scopes.get().set(run);
  }

  /** Nothing is open on the calling thread any more. */
  public void reset() {
    scopes.get().set((CollectionRun) null);
  }

  /**
   * Carries a run to a thread that may be in the middle of something else, for one task: a pool's
   * thread that waits for a task runs others meanwhile.
   *
   * @param run null for a task that belongs to none
   * @return what {@link #putBack} takes
   */
  public Object carry(CollectionRun run) {
    ThreadScope scope = scopes.get();
    ThreadScope before = new ThreadScope(scope);
    scope.set(run);
    return before;
  }

  /** Ends {@link #carry}, whatever the task left behind. */
  public void putBack(Object before) {
    scopes.get().set((ThreadScope) before);
  }

  /**
   * The calling thread is not there for the run that made it: it serves all, or what it does is a
   * run of its own. Does nothing in the middle of a call.
   */
  public void disinherit() {
    scopes.get().disinherit();
  }

  /** Whether the calling thread has nothing open but the run that made it. */
  public boolean onlyInherits() {
    return scope().onlyInherits();
  }

  /** Runs what a library does inside itself without observing it as the collector's doing. */
  public int mute(Group group) {
    ThreadScope scope = scopes.get();
    int before = scope.groups;
    scope.groups |= group.covered();
    return before;
  }

  /** Ends {@link #mute}, with what that returned. */
  public void unmute(int before) {
    scopes.get().groups = before;
  }

  private ThreadScope scope() {
    ThreadScope scope = scopes.get();
    if (scope.inherits()) {
      scope.outlive(clock);
    }
    return scope;
  }

  private static long nonZero(ThreadLocalRandom random) {
    long id = random.nextLong();
    return id == 0 ? 1 : id;
  }
}
