package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.service.KebabCase;

/** Names the collector behind a task that runs. Thread-safe. */
public final class Collectors {

  private static final int COLLECTORS_AT_MOST = 1000;

  /** Before the class of a task that has another name than the agent gave it. */
  private static final String TOLD = "the collectors file on ";

  private volatile Names names = new Names(CollectorRules.NONE);

  /** From now on tasks are called what these rules say. */
  public void follow(CollectorRules rules) {
    names = new Names(rules);
  }

  /** The collector that a scheduled task's class stands for; null where it is none. */
  public Collector ofTask(Object task) {
    return names.byTask.get(task.getClass());
  }

  /**
   * The collector that a rule on methods names, which is its name whatever else is said.
   *
   * @param origin says which rule, for operators
   */
  public Collector named(String name, String origin) {
    return names.byName.get(name, one -> new Collector(one, origin));
  }

  /** A lambda's own name is another one in each process. */
  private static String kind(String taskClass) {
    int lambda = taskClass.indexOf("$$Lambda");
    return lambda < 0 ? "class " + taskClass : "a lambda of " + taskClass.substring(0, lambda);
  }

  /** As one state of the rules has it; what was looked up goes with it. */
  private static final class Names {
    private final CollectorRules rules;
    private final BoundedCache<String, Collector> byName = new BoundedCache<>(COLLECTORS_AT_MOST);
    private final ClassValue<Collector> byTask =
        new ClassValue<Collector>() {
          @Override
          protected Collector computeValue(Class<?> task) {
            return Housekeeping.isDoneBy(task.getName()) ? null : named(task.getName());
          }
        };

    Names(CollectorRules rules) {
      this.rules = rules;
    }

    private Collector named(String taskClass) {
      String found = KebabCase.ofTask(taskClass);
      String shown = rules.nameOf(found, taskClass);
      String origin = (found.equals(shown) ? "" : TOLD) + kind(taskClass);
      return shown == null ? null : byName.get(shown, name -> new Collector(name, origin));
    }
  }
}
