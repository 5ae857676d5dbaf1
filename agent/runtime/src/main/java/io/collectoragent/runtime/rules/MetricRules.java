package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.business.MetricKind;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a list of metrics: {@code {counter: name, labels: {label: source}, value: source}}. One for
 * a file, since rules of one metric have to agree. Not thread-safe.
 */
final class MetricRules {

  private static final List<String> KINDS =
      Arrays.asList("counter", "gauge", "histogram", "active", "coverage");
  private static final List<String> KEYS = Arrays.asList("labels", "value", "buckets", "of");

  /** The label that stands for what {@code of} names. */
  private static final String OF = "of";

  /** What labels and values of a section may come from. */
  interface Sources {

    /** Looks at one that is no constant. */
    void check(RuleNode node, String source) throws BadRule;
  }

  private final MetricNames names;

  MetricRules(MetricNames names) {
    this.names = names;
  }

  /** Those that are right; what is wrong is named and left out. */
  List<MetricRule> read(RuleNode list, Sources sources) throws BadRule {
    List<MetricRule> rules = new ArrayList<>();
    for (RuleNode item : list.items()) {
      try {
        MetricRule rule = rule(item, sources);
        names.claim(rule, item);
        rules.add(rule);
      } catch (BadRule wrong) {
        item.leaveOut(wrong);
      }
    }
    return rules;
  }

  private static MetricRule rule(RuleNode item, Sources sources) throws BadRule {
    Map<String, RuleNode> entries = item.entries();
    String word = null;
    for (Map.Entry<String, RuleNode> entry : entries.entrySet()) {
      if (KINDS.contains(entry.getKey())) {
        if (word != null) {
          throw entry.getValue().bad("stands beside " + word + ", a rule is for one metric");
        }
        word = entry.getKey();
      } else if (!KEYS.contains(entry.getKey())) {
        throw entry.getValue().bad("is not known, it is one of " + KINDS + " or " + KEYS);
      }
    }
    if (word == null) {
      throw item.bad("names no metric, by one of " + KINDS);
    }
    MetricKind kind = MetricKind.valueOf(word.toUpperCase(Locale.ROOT));
    String name = MetricNames.read(entries.get(word), kind);
    return kind == MetricKind.ACTIVE || kind == MetricKind.COVERAGE
        ? seen(kind, name, item, entries, sources)
        : counted(kind, name, item, entries, sources);
  }

  private static MetricRule seen(
      MetricKind kind, String name, RuleNode item, Map<String, RuleNode> entries, Sources sources)
      throws BadRule {
    RuleNode of = entries.get(OF);
    if (of == null || entries.size() > 2) {
      throw item.bad("needs the key of, and no other");
    }
    Map<String, Source> what = Collections.singletonMap(OF, MetricParts.source(of, sources));
    return new MetricRule(kind, name, what, null, Collections.emptyList());
  }

  private static MetricRule counted(
      MetricKind kind, String name, RuleNode item, Map<String, RuleNode> entries, Sources sources)
      throws BadRule {
    if (entries.containsKey(OF)) {
      throw entries.get(OF).bad("is for active and coverage only");
    }
    RuleNode value = entries.get("value");
    if (value == null && kind != MetricKind.COUNTER) {
      throw item.bad("needs a value");
    }
    RuleNode buckets = entries.get("buckets");
    if (buckets != null && kind != MetricKind.HISTOGRAM) {
      throw buckets.bad("is for histograms only");
    }
    return new MetricRule(
        kind,
        name,
        MetricParts.labels(entries.get("labels"), sources),
        value == null ? null : MetricParts.value(value, sources),
        buckets == null ? Collections.emptyList() : MetricParts.buckets(buckets));
  }
}
