package io.collectoragent.runtime.collectors;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the user says of all collectors, in the file's order. Immutable, thread-safe. */
public final class CollectorRules {

  /** Nobody said anything. */
  public static final CollectorRules NONE = new CollectorRules(new LinkedHashMap<>());

  private final Map<String, CollectorRule> byName;

  private CollectorRules(Map<String, CollectorRule> byName) {
    this.byName = byName;
  }

  public static CollectorRules of(Collection<CollectorRule> rules) {
    Map<String, CollectorRule> byName = new LinkedHashMap<>();
    rules.forEach(rule -> byName.put(rule.name(), rule));
    return new CollectorRules(byName);
  }

  public Collection<CollectorRule> all() {
    return byName.values();
  }

  /** What is said of the collector of that name; null where nothing is. */
  public CollectorRule of(String collector) {
    return byName.get(collector);
  }

  /**
   * What a task is called; null where its runs are none. A plain name goes before a pattern, and of
   * several patterns the first holds.
   *
   * @param found the name that the agent gave it
   * @param taskClass the full name of its class; null where it has none
   */
  public String nameOf(String found, String taskClass) {
    CollectorRule rule = ruleOf(found, taskClass);
    if (rule == null) {
      return found;
    }
    return rule.isIgnored() ? null : rule.name();
  }

  /**
   * Whether a collector may have that name, which it had so far.
   *
   * @param before the rules so far, by which a name may have been made up
   */
  public boolean mayBeCalled(String name, CollectorRules before) {
    CollectorRule rule = byName.get(name);
    if (rule != null) {
      return !rule.isIgnored();
    }
    CollectorRule former = before.byName.get(name);
    boolean madeUp = former != null && !former.isOf(name);
    return !madeUp && name.equals(nameOf(name, null));
  }

  private CollectorRule ruleOf(String found, String taskClass) {
    CollectorRule first = null;
    for (CollectorRule rule : byName.values()) {
      for (NamePattern task : rule.tasks()) {
        if (task.matches(found) || task.matches(taskClass)) {
          if (task.isPlain()) {
            return rule;
          }
          first = first == null ? rule : first;
        }
      }
    }
    return first;
  }
}
