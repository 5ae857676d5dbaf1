package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.business.LabelValue;
import io.collectoragent.runtime.business.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what a metric's rule consists of: labels, value and buckets. */
final class MetricParts {

  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
  private static final List<String> RESERVED = Arrays.asList("le", "quantile", "job", "instance");
  private static final int LABELS_AT_MOST = 8;
  private static final int BUCKETS_AT_MOST = 40;

  private MetricParts() {}

  static Map<String, Source> labels(RuleNode node, MetricRules.Sources sources) throws BadRule {
    Map<String, Source> labels = new TreeMap<>();
    if (node == null) {
      return labels;
    }
    for (Map.Entry<String, RuleNode> entry : node.entries().entrySet()) {
      String name = entry.getKey();
      if (!LABEL.matcher(name).matches() || name.startsWith("__") || RESERVED.contains(name)) {
        throw entry.getValue().bad("is no name that a label may have");
      }
      labels.put(name, source(entry.getValue(), sources));
    }
    if (labels.size() > LABELS_AT_MOST) {
      throw node.bad("has more than " + LABELS_AT_MOST + " labels");
    }
    return labels;
  }

  static Source source(RuleNode node, MetricRules.Sources sources) throws BadRule {
    Source source = Source.of(node.text());
    if (!source.isConstant()) {
      sources.check(node, source.text());
    } else if (!LabelValue.of(source.text()).equals(source.text())) {
      throw node.bad("is no text that may be shown: a short one that looks like no credential");
    }
    return source;
  }

  static Source value(RuleNode node, MetricRules.Sources sources) throws BadRule {
    Source source = Source.of(node.text());
    if (source.isConstant()) {
      throw node.bad("a constant is no value");
    }
    sources.check(node, source.text());
    return source;
  }

  static List<Double> buckets(RuleNode list) throws BadRule {
    List<Double> buckets = new ArrayList<>();
    for (RuleNode item : list.items()) {
      double bound = item.decimal();
      if (!buckets.isEmpty() && bound <= buckets.get(buckets.size() - 1)) {
        throw item.bad(item.quoted() + " is not above the one before");
      }
      buckets.add(bound);
    }
    if (buckets.isEmpty() || buckets.size() > BUCKETS_AT_MOST) {
      throw list.bad("needs 1 to " + BUCKETS_AT_MOST + " upper bounds");
    }
    return buckets;
  }
}
