package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricSample;
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
  private static final String HEADING = "  %-20s %7s %7s %7s %7s   %s%n";
  private static final String LINE = "  %-20s %7.0f %7.0f %7.0f %7.0f   %s%n";

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
        runs(metrics),
        metrics.sum("external_api_requests_total"),
        metrics.sum("crypto_collection_records_total"),
        metrics.sum("errors_total"),
        health(collector));
  }

  /** A run counts once for each of its symbols. */
  private static double runs(MetricsPage metrics) {
    return metrics.find("crypto_collection_requests_total").stream()
        .collect(
            Collectors.groupingBy(
                sample -> sample.labels().getOrDefault("symbol", ""),
                Collectors.summingDouble(MetricSample::value)))
        .values()
        .stream()
        .reduce(0.0, Math::max);
  }

  private static String health(RunningCollector collector) {
    Matcher status = STATUS.matcher(collector.get("/health").map(HttpResponse::body).orElse(""));
    return status.find() ? status.group(1) : "unknown";
  }
}
