package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.tables.ColumnCheck;
import io.collectoragent.runtime.tables.TableRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the section {@code tables}; what is left out of one does not touch the rest of it. */
final class TableSection {

  private static final Pattern TABLE = Pattern.compile("[^\\s\"'`;,()]{1,192}");
  private static final Pattern COLUMN = Pattern.compile("[^\\s\"'`;,().]{1,128}");
  private static final int COLUMNS_AT_MOST = 32;
  private static final List<String> KEYS =
      Arrays.asList("symbol", "timestamp", "checks", "metrics");
  private static final List<String> CHECKS =
      Arrays.asList("min", "max", "not_null", "max_jump", "increasing");

  private final MetricRules metrics;

  TableSection(MetricRules metrics) {
    this.metrics = metrics;
  }

  List<TableRule> read(RuleNode section) throws BadRule {
    List<TableRule> rules = new ArrayList<>();
    for (Map.Entry<String, RuleNode> entry : section.entries().entrySet()) {
      try {
        if (!TABLE.matcher(entry.getKey()).matches()) {
          throw entry.getValue().bad("is no name of a table, with or without its schema");
        }
        rules.add(table(entry.getKey(), entry.getValue()));
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
    return rules;
  }

  private TableRule table(String name, RuleNode node) throws BadRule {
    TableRule.Builder rule = new TableRule.Builder(name);
    for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
      try {
        part(entry.getKey(), entry.getValue(), rule);
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
    TableRule read = rule.build();
    if (read.columns() > COLUMNS_AT_MOST) {
      throw node.bad("is about more than " + COLUMNS_AT_MOST + " columns");
    }
    return read;
  }

  private void part(String key, RuleNode node, TableRule.Builder rule) throws BadRule {
    switch (key) {
      case "symbol":
        rule.symbol(column(node, node.text()));
        break;
      case "timestamp":
        rule.timestamp(column(node, node.text()));
        break;
      case "checks":
        for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
          checks(entry.getKey(), entry.getValue(), rule);
        }
        break;
      case "metrics":
        for (MetricRule metric : metrics.read(node, TableSection::column)) {
          rule.metric(metric);
        }
        break;
      default:
        throw node.bad("is not known, it is one of " + KEYS);
    }
  }

  private static void checks(String column, RuleNode node, TableRule.Builder rule) {
    try {
      column(node, column);
      for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
        try {
          check(column, entry.getKey(), entry.getValue(), rule);
        } catch (BadRule wrong) {
          entry.getValue().leaveOut(wrong);
        }
      }
    } catch (BadRule wrong) {
      node.leaveOut(wrong);
    }
  }

  private static void check(String column, String name, RuleNode node, TableRule.Builder rule)
      throws BadRule {
    if (!CHECKS.contains(name)) {
      throw node.bad("is not known, it is one of " + CHECKS);
    }
    ColumnCheck.Kind kind = ColumnCheck.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    if (kind == ColumnCheck.Kind.NOT_NULL || kind == ColumnCheck.Kind.INCREASING) {
      if (isWanted(node)) {
        rule.check(column, kind, 0);
      }
      return;
    }
    double limit = node.decimal();
    if (kind == ColumnCheck.Kind.MAX_JUMP && limit < 0) {
      throw node.bad(node.quoted() + " is below 0; 0.5 is half of the last value");
    }
    rule.check(column, kind, limit);
  }

  private static boolean isWanted(RuleNode node) throws BadRule {
    String text = node.text().toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw node.bad(node.quoted() + " is neither true nor false");
    }
    return text.equals("true");
  }

  private static String column(RuleNode node, String name) throws BadRule {
    if (!COLUMN.matcher(name).matches()) {
      throw node.bad("is no name of a column");
    }
    return name;
  }
}
