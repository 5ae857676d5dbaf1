package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.util.concurrent.ThreadLocalRandom;

/** Begins and ends runs; the outermost one counts. Thread-safe. */
public final class Runs {

  private final Observer observer;
  private final Collectors collectors;

  public Runs(ProbeContext context) {
    this.observer = context.observer();
    this.collectors = context.collectors();
  }

  /** Null inside another run, to which this one belongs, and for a library's own task. */
  CollectionRun begin(Object task) {
    if (task == null || observer.isOpen(Group.RUN)) {
      return null;
    }
    return begin(collectors.ofTask(task));
  }

  /**
   * Null inside another run.
   *
   * @param collector null for what is no run
   */
  public CollectionRun begin(Collector collector) {
    if (collector == null || observer.isOpen(Group.RUN)) {
      return null;
    }
    CollectionRun run = observer.start(new CollectionRun(collector, newCorrelationId()));
    observer.enter(run);
    return run;
  }

  /** The same for what a clock begins: the run that made the clock's thread is another one. */
  CollectionRun beginOwn(Object task) {
    observer.disinherit();
    return begin(task);
  }

  public void end(CollectionRun run, Throwable thrown) {
    observer.leave(run);
    run.fail(thrown);
    observer.stop(run);
  }

  /** Unique enough to find one run's log lines by; a secure one could wait for entropy. */
  private static String newCorrelationId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "run-" + Long.toHexString(random.nextLong() | 1L << 63);
  }
}
