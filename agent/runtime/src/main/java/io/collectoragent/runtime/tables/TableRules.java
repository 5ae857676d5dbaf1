package io.collectoragent.runtime.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules on tables, found by a table's name. Immutable, thread-safe. */
public final class TableRules {

  public static final TableRules NONE = new TableRules(Collections.emptyList());

  private final List<TableRule> rules;

  public TableRules(List<TableRule> rules) {
    this.rules = Collections.unmodifiableList(new ArrayList<>(rules));
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  public List<TableRule> all() {
    return rules;
  }

  /**
   * The rule on a table: names are the same in any case, and where one has a schema and the other
   * has not; of several the one that says more, and of those the first.
   *
   * @param table as a statement names it; null is none
   * @return null where there is none
   */
  public TableRule find(String table) {
    if (table == null || rules.isEmpty()) {
      return null;
    }
    String name = table.toLowerCase(Locale.ROOT);
    TableRule best = null;
    for (TableRule rule : rules) {
      if (isSame(name, rule.table()) && (best == null || isBetter(name, rule, best))) {
        best = rule;
      }
    }
    return best;
  }

  /** The same, with the objects of those rules that there were before. */
  public TableRules keeping(TableRules before) {
    Map<String, TableRule> known = new HashMap<>();
    before.all().forEach(rule -> known.put(rule.toString(), rule));
    List<TableRule> kept = new ArrayList<>();
    for (TableRule rule : rules) {
      kept.add(known.getOrDefault(rule.toString(), rule));
    }
    return kept.equals(before.all()) ? before : new TableRules(kept);
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other) || one.endsWith('.' + other) || other.endsWith('.' + one);
  }

  private static boolean isBetter(String name, TableRule rule, TableRule best) {
    boolean exact = rule.table().equals(name) && !best.table().equals(name);
    boolean longer = rule.table().length() > best.table().length();
    return exact || (longer && !best.table().equals(name));
  }
}
