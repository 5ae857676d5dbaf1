package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks a Prometheus that scrapes agents, with the names of the metrics themselves, so that no rule
 * has to be loaded there. Immutable.
 */
final class PrometheusSource {

  private static final String BUILD = "collector_agent_build_info";

  /** Who has had an agent today counts, whether it answers now or not. */
  private static final String COLLECTORS =
      "up{job=\"crypto-collectors\"} or up and on (job, instance) last_over_time("
          + BUILD
          + "[1d])";

  /** For names that others have too. */
  private static final String OF_AGENTS = " and on (job, instance) " + BUILD;

  private static final String UPTIMES = "time() - process_start_time_seconds" + OF_AGENTS;

  private static final String GAUGES =
      String.join(
          "|",
          DataChecks.FRESHNESS,
          DataChecks.ACCURACY,
          BusinessChecks.COMPLETENESS,
          BusinessChecks.RUNS,
          "external_api_quota_usage_percent",
          "external_api_rate_limit_remaining",
          "db_connections_active",
          "db_connections_max",
          "error_rate",
          "cpu_usage_percent",
          "memory_usage_percent",
          "data_availability_sla_ratio",
          "api_response_time_sla_ratio",
          "collection_frequency_sla_ratio");

  /** Of several copies of a collector that which has stored last tells how old the data was. */
  private static final String GAPS =
      "max_over_time(min by (collector, exported_collector, symbol, exported_symbol) ("
          + DataChecks.FRESHNESS
          + ")[1d:5m])";

  private final Queries queries;
  private final long overSeconds;

  /**
   * @param overSeconds in which counters are looked at; 0 for the last five minutes, and of what
   *     was not counted then the last hour
   */
  PrometheusSource(Queries queries, long overSeconds) {
    this.queries = queries;
    this.overSeconds = overSeconds;
  }

  /**
   * Null where somebody else answers.
   *
   * @throws Unasked if nobody does, or it knows no agent
   */
  Facts ask() throws Unasked {
    if (!queries.areAnswered()) {
      return null;
    }
    Facts facts = new Facts("a Prometheus", counted());
    add(ServiceChecks.COLLECTORS, COLLECTORS, facts);
    if (facts.of(ServiceChecks.COLLECTORS).isEmpty()) {
      throw new Unasked(
          "is a Prometheus that scrapes no agent: it has no target of job crypto-collectors, and no "
              + BUILD
              + " within a day");
    }
    add(ServiceChecks.GATEWAYS, "up{job=\"" + ServiceChecks.GATEWAY_JOB + "\"}", facts);
    queries.ask(UPTIMES).forEach(facts::addUptime);
    for (Sample sample : queries.ask("{__name__=~\"" + GAUGES + "\"}" + OF_AGENTS)) {
      facts.add(sample.target("__name__"), sample);
    }
    for (String up : ServiceChecks.EXPORTED) {
      add(up, up, facts);
    }
    for (Counted counted : Counted.values()) {
      count(counted, facts);
    }
    add(DataChecks.OLDEST_OF_A_DAY, GAPS, facts);
    return facts;
  }

  private String counted() {
    return "in " + (overSeconds == 0 ? "5 min or 1 h" : Words.seconds(overSeconds));
  }

  private void add(String metric, String query, Facts to) throws Unasked {
    queries.ask(query).forEach(sample -> to.add(metric, sample));
  }

  private void count(Counted counted, Facts facts) throws Unasked {
    if (overSeconds > 0) {
      count(counted, overSeconds + "s", any -> true, facts);
      return;
    }
    Set<String> lately =
        queries.ask(increase(counted, counted.all(), "5m")).stream()
            .filter(sample -> sample.value() > 0)
            .map(sample -> sample.label(counted.group()))
            .collect(Collectors.toSet());
    count(counted, "5m", lately::contains, facts);
    count(counted, "1h", group -> !lately.contains(group), facts);
  }

  private void count(Counted counted, String window, Predicate<String> wanted, Facts facts)
      throws Unasked {
    List<String> metrics = new ArrayList<>(counted.others());
    metrics.add(counted.all());
    for (String metric : metrics) {
      queries.ask(increase(counted, metric, window)).stream()
          .filter(sample -> wanted.test(sample.label(counted.group())))
          .forEach(sample -> facts.add(metric, sample));
    }
  }

  private static String increase(Counted counted, String metric, String window) {
    String labels =
        counted.labels().stream()
            .map(label -> label + ", exported_" + label)
            .collect(Collectors.joining(", "));
    return "sum by (" + labels + ") (increase(" + metric + "[" + window + "]))";
  }
}
