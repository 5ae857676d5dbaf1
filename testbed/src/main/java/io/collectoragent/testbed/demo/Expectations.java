package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.ReceivedSpan;
import io.collectoragent.testbed.SampleCollector;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be seen from outside of a collector that was given nothing but the agent. */
final class Expectations {

  private static final List<String> COUNTERS =
      List.of(
          "crypto_collection_requests_total",
          "crypto_collection_records_total",
          "external_api_requests_total",
          "mysql_queries_total",
          "db_queries_total");

  private final Scene scene;

  Expectations(Scene scene) {
    this.scene = scene;
  }

  /** Looks at all collectors now. */
  List<Check> check() {
    List<Check> checks = new ArrayList<>();
    for (RunningCollector collector : scene.collectors()) {
      Optional<MetricsPage> page = collector.metrics();
      List<ReceivedSpan> spans = scene.spans().spansOf(collector.name());
      long rows = scene.rowsStored(collector.sample());
      checks.add(new Check(collector.name(), "rows in the database", rows > 0, rows + " rows"));
      COUNTERS.forEach(counter -> checks.add(counted(collector, counter, page)));
      checks.add(answers(collector, "/live", Set.of(200)));
      checks.add(answers(collector, "/ready", Set.of(200)));
      // The imitated APIs fail now and then, and the agent is right to say so.
      checks.add(answers(collector, "/health", Set.of(200, 503)));
      if (scene.spans().canBeSeen()) {
        checks.add(traced(collector, spans));
      }
      checks.add(propagated(collector, spans));
      checks.add(keepsSecrets(collector, page, spans));
    }
    return checks;
  }

  private static Check counted(
      RunningCollector collector, String counter, Optional<MetricsPage> page) {
    double value = page.map(metrics -> metrics.sum(counter)).orElse(Double.NaN);
    String seen = page.isPresent() ? "sum is " + value : "no answer from /metrics";
    return new Check(collector.name(), counter, value > 0, seen);
  }

  private static Check answers(RunningCollector collector, String path, Set<Integer> wanted) {
    Optional<Integer> status = collector.get(path).map(HttpResponse::statusCode);
    return new Check(
        collector.name(),
        path + " answers",
        status.filter(wanted::contains).isPresent(),
        status.map(code -> "status " + code).orElse("no answer"));
  }

  private static Check traced(RunningCollector collector, List<ReceivedSpan> spans) {
    Optional<RunTrace> run = RunTrace.last(spans, collector.name());
    return new Check(
        collector.name(),
        "a run with its call and query in one trace",
        run.filter(RunTrace::isWhole).isPresent(),
        run.isPresent()
            ? "a run without one of them"
            : spans.size() + " spans, no 'collect " + collector.name() + "'");
  }

  /** By trace id where the spans can be seen; otherwise by the API key, which tells who called. */
  private Check propagated(RunningCollector collector, List<ReceivedSpan> spans) {
    Set<String> traces =
        spans.stream().map(ReceivedSpan::traceId).collect(Collectors.toUnmodifiableSet());
    List<String> parents =
        scene.apis().requests().stream()
            .filter(request -> request.uri().toString().contains(collector.sample().apiKey()))
            .flatMap(request -> request.header("traceparent").stream())
            .toList();
    boolean known =
        parents.stream()
            .anyMatch(
                parent -> !scene.spans().canBeSeen() || traces.contains(parent.split("-")[1]));
    return new Check(
        collector.name(), "traceparent upstream", known, parents.size() + " requests had one");
  }

  /** In all that the agent tells, spans included where they can be seen. */
  private static Check keepsSecrets(
      RunningCollector collector, Optional<MetricsPage> page, List<ReceivedSpan> spans) {
    String health = collector.get("/health").map(HttpResponse::body).orElse("");
    String told = page.map(MetricsPage::text).orElse("") + health + collector.agentLines() + spans;
    List<String> leaked =
        Stream.of(SampleCollector.API_KEY, SampleCollector.PASSWORD)
            .filter(told::contains)
            .toList();
    return new Check(
        collector.name(),
        "no secret told",
        page.isPresent() && leaked.isEmpty(),
        page.isPresent() ? "found " + leaked : "no answer from /metrics");
  }
}
