package io.collectoragent.runtime.business;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the names of metrics that the agent itself gives from those that are free for rules. */
public final class OwnMetrics {

  private static final List<String> PREFIXES =
      Arrays.asList(
          "jvm_",
          "process_",
          "collector_agent_",
          "http_requests",
          "http_request_duration",
          "external_api_",
          "crypto_collection_",
          "crypto_data_",
          "crypto_symbols_monitored",
          "db_",
          "mysql_",
          "redis_",
          "cpu_usage_",
          "memory_usage_",
          "disk_usage_",
          "network_bytes",
          "errors_total",
          "error_rate",
          "data_availability_sla_",
          "api_response_time_sla_",
          "collection_frequency_sla_");

  private static final Set<String> NAMES = new HashSet<>(Arrays.asList("errors", "up", "scrape"));

  private OwnMetrics() {}

  public static boolean include(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return NAMES.contains(name);
  }
}
