package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.business.MetricKind;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.OwnMetrics;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The metrics that rules of a file ask for: none is the agent's, and no two stand for the same on
 * the page. Not thread-safe.
 *
 * @see <a href="https://prometheus.io/docs/concepts/data_model/">Prometheus' names</a>
 */
final class MetricNames {

  /** Colons are for recording rules. */
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,127}");

  private static final String TOTAL = "_total";

  /** By each name that stands on the page. */
  private final Map<String, MetricRule> claimed = new HashMap<>();

  static String read(RuleNode node, MetricKind kind) throws BadRule {
    String name = node.text();
    if (!NAME.matcher(name).matches()) {
      throw node.bad(node.quoted() + " is no name of a metric: letters, digits and _");
    }
    if (OwnMetrics.include(name)) {
      throw node.bad(node.quoted() + " is a metric of the agent's own");
    }
    boolean total = name.endsWith(TOTAL) && name.length() > TOTAL.length();
    if (kind == MetricKind.COUNTER && !total) {
      throw node.bad(node.quoted() + " does not end in _total, as a counter does");
    }
    return name;
  }

  /** Fails where another rule makes something else of the name. */
  void claim(MetricRule rule, RuleNode item) throws BadRule {
    for (String name : printed(rule)) {
      MetricRule before = claimed.get(name);
      if (before != null && !(before.name().equals(rule.name()) && before.isLike(rule))) {
        throw item.bad(
            rule.name()
                + " has the name, but not the kind, labels and buckets of "
                + before.name()
                + " in a rule before");
      }
    }
    for (String name : printed(rule)) {
      claimed.putIfAbsent(name, rule);
    }
  }

  private static List<String> printed(MetricRule rule) {
    String name = rule.name();
    switch (rule.kind()) {
      case COUNTER:
        // OpenMetrics names the family without the suffix.
        return Arrays.asList(name, name.substring(0, name.length() - TOTAL.length()));
      case HISTOGRAM:
        return Arrays.asList(name, name + "_bucket", name + "_count", name + "_sum");
      default:
        return Collections.singletonList(name);
    }
  }
}
