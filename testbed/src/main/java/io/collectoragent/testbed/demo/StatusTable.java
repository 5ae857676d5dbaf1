package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricsPage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each collector has done so far, as its agent tells it, in a line each. */
final class StatusTable {

  private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"(\\w+)\"");
  private static final String HEADING = "  %-18s %7s %7s %7s %7s   %s%n";
  private static final String LINE = "  %-18s %7.0f %7.0f %7.0f %7.0f   %s%n";

  private StatusTable() {}

  static String render(List<RunningCollector> collectors) {
    return HEADING.formatted("collector", "runs", "calls", "rows", "errors", "health")
        + collectors.stream().map(StatusTable::line).collect(Collectors.joining());
  }

  private static String line(RunningCollector collector) {
    Optional<MetricsPage> page = collector.metrics();
    if (page.isEmpty()) {
      String state = collector.process().isAlive() ? "starting" : "ended";
      return HEADING.formatted(collector.name(), "-", "-", "-", "-", state);
    }
    MetricsPage metrics = page.get();
    return LINE.formatted(
        collector.name(),
        metrics.sum("crypto_collection_requests_total"),
        metrics.sum("external_api_requests_total"),
        metrics.sum("crypto_collection_records_total"),
        metrics.sum("errors_total"),
        health(collector));
  }

  private static String health(RunningCollector collector) {
    Matcher status = STATUS.matcher(collector.get("/health").map(HttpResponse::body).orElse(""));
    return status.find() ? status.group(1) : "unknown";
  }
}
