package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.service.KebabCase;

/** Names the collector behind a task that runs. Thread-safe. */
public final class Collectors {

  private static final int COLLECTORS_AT_MOST = 1000;

  private final BoundedCache<String, Collector> byName = new BoundedCache<>(COLLECTORS_AT_MOST);
  private final ClassValue<Collector> byTask =
      new ClassValue<Collector>() {
        @Override
        protected Collector computeValue(Class<?> task) {
          String taskName = task.getName();
          return Housekeeping.isDoneBy(taskName)
              ? null
              : byName.get(
                  KebabCase.ofTask(taskName), name -> new Collector(name, "class " + taskName));
        }
      };

  /**
   * The collector that a rule names.
   *
   * @param origin says which rule, for operators
   */
  public Collector named(String name, String origin) {
    return byName.get(name, one -> new Collector(one, origin));
  }

  /** The collector that a scheduled task's class stands for; null for a library's own task. */
  public Collector ofTask(Object task) {
    return byTask.get(task.getClass());
  }
}
