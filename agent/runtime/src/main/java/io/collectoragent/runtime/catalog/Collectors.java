package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.service.KebabCase;

/** Names the collector behind a task that runs. Thread-safe. */
public final class Collectors {

  private static final int COLLECTORS_AT_MOST = 1000;

  /** Before what has another name than the agent gave it. */
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
   * The same for what has a name and no class of its own, such as a method with a rule.
   *
   * @param found a bounded name
   * @param origin where it comes from, for operators
   */
  public Collector named(String found, String origin) {
    Names now = names;
    return now.byFound.get(found, name -> new Found(now.collector(name, null, origin))).collector;
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
    private final BoundedCache<String, Found> byFound = new BoundedCache<>(COLLECTORS_AT_MOST);
    private final ClassValue<Collector> byTask =
        new ClassValue<Collector>() {
          @Override
          protected Collector computeValue(Class<?> task) {
            String name = task.getName();
            return Housekeeping.isDoneBy(name)
                ? null
                : collector(KebabCase.ofTask(name), name, kind(name));
          }
        };

    Names(CollectorRules rules) {
      this.rules = rules;
    }

    private Collector collector(String found, String taskClass, String origin) {
      String shown = rules.nameOf(found, taskClass);
      String by = found.equals(shown) ? origin : TOLD + origin;
      return shown == null ? null : byName.get(shown, name -> new Collector(name, by));
    }
  }

  /** What a name stands for, which may be no collector. */
  private static final class Found {
    private final Collector collector;

    Found(Collector collector) {
      this.collector = collector;
    }
  }
}
