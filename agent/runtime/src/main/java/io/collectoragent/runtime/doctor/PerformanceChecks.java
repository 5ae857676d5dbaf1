package io.collectoragent.runtime.doctor;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** "Performance metrics": how long things take, and what they take. */
final class PerformanceChecks {

  private static final String SECTION = "Performance metrics";
  private static final String PERCENT = "percent";

  private final Limits limits;

  PerformanceChecks(Limits limits) {
    this.limits = limits;
  }

  List<Item> of(Facts facts) {
    return Arrays.asList(
        responseTime(facts),
        greatest("error rate", Limits.ERROR_RATE, "error_rate", facts),
        greatest("CPU usage", Limits.CPU, "cpu_usage_percent", facts),
        greatest("memory usage", Limits.MEMORY, "memory_usage_percent", facts),
        slowQueries(facts));
  }

  /** Of the provider that is slowest for its limit. */
  private Item responseTime(Facts facts) {
    Map<String, List<Sample>> sums = facts.by("provider", "external_api_latency_seconds_sum");
    Map<String, List<Sample>> counts = facts.by("provider", "external_api_latency_seconds_count");
    Item worst = null;
    for (String provider : sums.keySet()) {
      double count = Facts.sum(counts.getOrDefault(provider, Collections.emptyList()));
      if (count > 0) {
        Item item =
            responseTime(limits.responseTime(provider))
                .answer(Facts.sum(sums.get(provider)) / count, provider + " " + facts.counted());
        worst = worst == null || badness(item) > badness(worst) ? item : worst;
      }
    }
    return worst == null
        ? responseTime(limits.responseTime("")).unknown("no API was asked " + facts.counted())
        : worst;
  }

  private static Question responseTime(Limit limit) {
    return new Question(SECTION, "average response time", limit);
  }

  private static double badness(Item item) {
    return item.limit().badness(item.value());
  }

  private static Item greatest(String name, Limit limit, String metric, Facts facts) {
    Question question = new Question(SECTION, name, limit);
    double unit = metric.endsWith(PERCENT) ? 100 : 1;
    return Share.greatest(facts.of(metric))
        .map(most -> question.answer(most.value() / unit, Share.serviceOf(most)))
        .orElseGet(() -> question.unknown("not known yet"));
  }

  /** Of the database that has most of them. */
  private static Item slowQueries(Facts facts) {
    Question question = new Question(SECTION, "slow queries", Limits.SLOW_QUERIES);
    Map<String, List<Sample>> queries = facts.by("database", Counted.QUERIES.all());
    Map<String, List<Sample>> slow = facts.by("database", "db_slow_queries_total");
    double most = -1;
    String where = "";
    for (Map.Entry<String, List<Sample>> database : queries.entrySet()) {
      double all = Facts.sum(database.getValue());
      double share = Facts.sum(slow.getOrDefault(database.getKey(), Collections.emptyList())) / all;
      if (all > 0 && share > most) {
        most = share;
        where = database.getKey();
      }
    }
    return most < 0
        ? question.unknown("none was run " + facts.counted())
        : question.answer(most, where + " " + facts.counted());
  }
}
