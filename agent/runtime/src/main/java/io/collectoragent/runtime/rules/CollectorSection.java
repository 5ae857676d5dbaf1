package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the section {@code collectors}: what they are called, and what each run is to bring. */
final class CollectorSection {

  private static final long MOST_RECORDS = 1_000_000_000;
  private static final List<String> KEYS =
      Arrays.asList("tasks", "ignore", "symbols", "every", "records");

  private CollectorSection() {}

  static CollectorRules read(RuleNode section) throws BadRule {
    List<CollectorRule> rules = new ArrayList<>();
    RuleParts.eachEntry(section, (name, node) -> rules.add(rule(name, node)));
    return CollectorRules.of(rules);
  }

  private static CollectorRule rule(String name, RuleNode node) throws BadRule {
    CollectorRule.Builder rule = new CollectorRule.Builder(NameRules.label(name, node));
    RuleParts.eachEntry(node, (key, value) -> part(key, value, rule));
    return rule.build();
  }

  private static void part(String key, RuleNode node, CollectorRule.Builder rule) throws BadRule {
    switch (key) {
      case "tasks":
        NameRules.patterns(node).forEach(rule::task);
        break;
      case "ignore":
        rule.ignored(isTrue(node));
        break;
      case "symbols":
        RuleParts.each(node, item -> rule.symbol(NameRules.symbol(item)));
        break;
      case "every":
        rule.everyNanos(DurationText.nanos(node, "100ms", "31d"));
        break;
      case "records":
        rule.records(node.number(1, MOST_RECORDS));
        break;
      default:
        throw RuleParts.unknown(node, KEYS);
    }
  }

  private static boolean isTrue(RuleNode node) throws BadRule {
    String text = node.text().toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw node.bad(node.quoted() + " is neither true nor false");
    }
    return text.equals("true");
  }
}
