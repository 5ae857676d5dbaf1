package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.SampleCollector;
import io.collectoragent.testbed.api.Upstream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a collector's page of metrics must say while all is well. */
final class MetricChecks {

  private static final List<String> ALWAYS =
      List.of(
          "crypto_collection_requests_total",
          "crypto_collection_records_total",
          "crypto_data_accuracy_score",
          "data_availability_sla_ratio",
          "collection_frequency_sla_ratio",
          "mysql_queries_total",
          "db_queries_total");

  /** Those whose limits are known, by what they say or by what they have published. */
  private static final Set<Upstream> LIMITED =
      EnumSet.of(Upstream.COINGECKO, Upstream.GUARDIAN, Upstream.FRED, Upstream.OPENAI);

  /** What only the collectors file brings about, beside what it does for all. */
  private static final Map<SampleCollector, List<String>> BY_RULE =
      Map.of(
          SampleCollector.NEWS,
          List.of("crypto_news_articles_total", "crypto_news_sources_active_total"),
          SampleCollector.SENTIMENT,
          List.of(
              "sentiment_analysis_completed_total",
              "sentiment_model_accuracy_score",
              "sentiment_model_latency_seconds_count",
              "crypto_sentiment_coverage_ratio"),
          SampleCollector.INDICATORS,
          List.of("technical_indicators_calculated_total"),
          SampleCollector.FEATURES,
          List.of("ml_features_generated_total"));

  private static final Map<SampleCollector, Integer> SYMBOLS =
      Map.of(
          SampleCollector.PRICES, 35,
          SampleCollector.MACRO, 4,
          SampleCollector.INDICATORS, 35,
          SampleCollector.FEATURES, 35);

  private final RunningCollector collector;
  private final Optional<MetricsPage> page;
  private final List<Check> checks = new ArrayList<>();

  private MetricChecks(RunningCollector collector, Optional<MetricsPage> page) {
    this.collector = collector;
    this.page = page;
  }

  static List<Check> of(RunningCollector collector, Optional<MetricsPage> page) {
    MetricChecks checks = new MetricChecks(collector, page);
    ALWAYS.forEach(checks::isPositive);
    BY_RULE.getOrDefault(collector.sample(), List.of()).forEach(checks::isPositive);
    collector.sample().upstreams().forEach(checks::calls);
    Optional.ofNullable(SYMBOLS.get(collector.sample())).ifPresent(checks::symbols);
    return checks.checks;
  }

  private void calls(Upstream upstream) {
    isPositive("external_api_requests_total", "provider", upstream.provider(), "status", "200");
    isPositive("api_response_time_sla_ratio");
    if (LIMITED.contains(upstream)) {
      isPositive("external_api_rate_limit_remaining", "provider", upstream.provider());
    }
  }

  private void symbols(int expected) {
    long fresh =
        find("crypto_data_freshness_seconds").stream()
            .map(sample -> sample.labels().get("symbol"))
            .distinct()
            .count();
    isPositive("crypto_symbols_monitored_total");
    add("a freshness for each symbol", fresh == expected, fresh + " of " + expected);
  }

  private void isPositive(String metric, String... labels) {
    double sum = find(metric, labels).stream().mapToDouble(MetricSample::value).sum();
    add(metric, sum > 0, "sum of " + List.of(labels) + " is " + sum);
  }

  private List<MetricSample> find(String metric, String... labels) {
    return page.map(metrics -> metrics.find(metric, labels)).orElse(List.of());
  }

  private void add(String what, boolean passed, String seen) {
    String known = page.isPresent() ? seen : "no answer from /metrics";
    checks.add(new Check(collector.name(), what, passed, known));
  }
}
