package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.business.MetricKind;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Source;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** A list of metrics is read as far as it is right. */
class MetricRulesTest {

  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsEachKind() throws BadRule {
    List<MetricRule> rules =
        read(
            """
            - {counter: ml_features_generated_total,
               labels: {symbol: column symbol, feature_version: "'v2'"}}
            - {gauge: sentiment_model_accuracy_score, labels: {model: column model}, value: column a}
            - {histogram: sentiment_model_latency_seconds, value: column ms, buckets: [0.5, 1, 2]}
            - {active: crypto_news_sources_active_total, of: column source}
            - {coverage: crypto_sentiment_coverage_ratio, of: column symbol}
            """);

    assertThat(complaints).isEmpty();
    assertThat(rules).map(MetricRule::kind).containsExactly(MetricKind.values());
    assertThat(rules.get(0).labelNames()).containsExactly("feature_version", "symbol");
    assertThat(rules.get(0).labels()).map(Source::isConstant).containsExactly(true, false);
    assertThat(rules.get(0).labels()).map(Source::text).containsExactly("v2", "column symbol");
    assertThat(rules.get(0).value()).isNull();
    assertThat(rules.get(0))
        .hasToString(
            "counter ml_features_generated_total{feature_version='v2', symbol=column symbol}");
    assertThat(rules.get(2))
        .hasToString("histogram sentiment_model_latency_seconds from column ms");
    assertThat(rules.get(1).value().text()).isEqualTo("column a");
    assertThat(rules.get(2).buckets()).containsExactly(0.5, 1.0, 2.0);
    assertThat(rules.get(3).labels()).map(Source::text).containsExactly("column source");
  }

  @Test
  void namesWhatIsWrong() throws BadRule {
    List<MetricRule> rules =
        read(
            """
            - {counter: a_total, colour: red}
            - {labels: {}}
            - {counter: a_total, gauge: b, value: column a}
            - {counter: a}
            - {gauge: "a:b", value: column a}
            - {counter: crypto_collection_records_total}
            - {gauge: jvm_things, value: column a}
            - {gauge: b}
            - {gauge: b, value: "'1'"}
            - {gauge: b, value: colum a}
            - {gauge: b, value: column a, labels: {le: column a}}
            - {gauge: b, value: column a, labels: {x: "'ghp9A8b7C6d5E4f3G2h1I0j9K8l'"}}
            - {gauge: b, value: column a, buckets: [1]}
            - {histogram: c, value: column a, buckets: [2, 1]}
            - {histogram: c, value: column a, buckets: []}
            - {active: d_total}
            - {active: d_total, of: column a, labels: {}}
            - {counter: d_total, of: column a}
            - {histogram: e, value: column a}
            - {gauge: e_count, value: column a}
            - {histogram: e, value: column a, labels: {x: column b}}
            - {histogram: e, value: column b}
            """);

    assertThat(rules).map(MetricRule::name).containsExactly("e", "e");
    assertThat(complaints)
        .map(line -> line.replace("; the rule is left out", ""))
        .containsExactly(
            "line 1: m.colour: is not known, it is one of [counter, gauge, histogram, active,"
                + " coverage] or [labels, value, buckets, of]",
            "line 2: m: names no metric, by one of [counter, gauge, histogram, active, coverage]",
            "line 3: m.gauge: stands beside counter, a rule is for one metric",
            "line 4: m.counter: \"a\" does not end in _total, as a counter does",
            "line 5: m.gauge: \"a:b\" is no name of a metric: letters, digits and _",
            "line 6: m.counter: \"crypto_collection_records_total\" is a metric of the agent's own",
            "line 7: m.gauge: \"jvm_things\" is a metric of the agent's own",
            "line 8: m: needs a value",
            "line 9: m.value: a constant is no value",
            "line 10: m.value: no column",
            "line 11: m.labels.le: is no name that a label may have",
            "line 12: m.labels.x: is no text that may be shown: a short one that looks like no"
                + " credential",
            "line 13: m.buckets: is for histograms only",
            "line 14: m.buckets: \"1\" is not above the one before",
            "line 15: m.buckets: needs 1 to 40 upper bounds",
            "line 16: m: needs the key of, and no other",
            "line 17: m: needs the key of, and no other",
            "line 18: m.of: is for active and coverage only",
            "line 20: m: e_count has the name, but not the kind, labels and buckets of e in a rule"
                + " before",
            "line 21: m: e has the name, but not the kind, labels and buckets of e in a rule"
                + " before");
  }

  private List<MetricRule> read(String text) throws BadRule {
    RuleNode list =
        new RuleNode(
            new Yaml(new LoaderOptions()).compose(new StringReader(text)), "m", complaints::add);
    return new MetricRules(new MetricNames())
        .read(
            list,
            (node, source) -> {
              if (!source.startsWith("column ")) {
                throw node.bad("no column");
              }
            });
  }
}
