package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.methods.CallPath;
import io.collectoragent.runtime.methods.MethodName;
import io.collectoragent.runtime.methods.MethodRule;
import io.collectoragent.runtime.redaction.LabelGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads the section {@code methods}; what is left out of a rule does not touch the rest of it. */
final class MethodRules {

  private static final List<String> KEYS = Arrays.asList("collector", "symbol", "metrics");
  private static final int RULES_AT_MOST = 200;

  private final MetricRules metrics;

  MethodRules(MetricRules metrics) {
    this.metrics = metrics;
  }

  List<MethodRule> read(RuleNode section) throws BadRule {
    List<MethodRule> rules = new ArrayList<>();
    for (Map.Entry<String, RuleNode> entry : section.entries().entrySet()) {
      try {
        if (rules.size() >= RULES_AT_MOST) {
          throw entry.getValue().bad("comes after " + RULES_AT_MOST + " methods");
        }
        rules.add(rule(entry.getKey(), entry.getValue()));
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
    return rules;
  }

  private MethodRule rule(String key, RuleNode node) throws BadRule {
    MethodName method;
    try {
      method = MethodName.parse(key);
    } catch (IllegalArgumentException wrong) {
      throw node.bad(wrong.getMessage());
    }
    String collector = null;
    CallPath symbol = null;
    List<MetricRule> counted = Collections.emptyList();
    for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
      RuleNode value = entry.getValue();
      try {
        switch (entry.getKey()) {
          case "collector":
            collector = collector(value);
            break;
          case "symbol":
            symbol = symbol(value);
            break;
          case "metrics":
            counted = metrics.read(value, MethodRules::path);
            break;
          default:
            throw value.bad("is not known, it is one of " + KEYS);
        }
      } catch (BadRule wrong) {
        value.leaveOut(wrong);
      }
    }
    if (collector == null && symbol == null && counted.isEmpty()) {
      throw node.bad("says nothing that could be done with a call");
    }
    return new MethodRule(method, collector, symbol, counted);
  }

  private static String collector(RuleNode node) throws BadRule {
    if (!LabelGuard.isShowable(node.text())) {
      throw node.bad(node.quoted() + " is no name of a collector");
    }
    return node.text();
  }

  private static CallPath symbol(RuleNode node) throws BadRule {
    CallPath path = path(node, node.text());
    if (!path.isKnownBefore()) {
      throw node.bad(node.quoted() + " is not known when the run begins");
    }
    return path;
  }

  private static CallPath path(RuleNode node, String source) throws BadRule {
    try {
      return CallPath.parse(source);
    } catch (IllegalArgumentException wrong) {
      throw node.bad(node.quoted() + ' ' + wrong.getMessage());
    }
  }
}
