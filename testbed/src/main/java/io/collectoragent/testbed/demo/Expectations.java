package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.ReceivedSpan;
import io.collectoragent.testbed.SampleCollector;
import io.collectoragent.testbed.api.ReceivedRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be seen from outside of a collector that was given the agent and a collectors file. */
final class Expectations {

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
      checks.addAll(MetricChecks.of(collector, page));
      checks.add(answers(collector, "/live", Set.of(200)));
      checks.add(answers(collector, "/ready", Set.of(200)));
      checks.add(answers(collector, "/health", Set.of(200)));
      if (scene.spans().canBeSeen()) {
        checks.add(traced(collector, spans));
      }
      if (!collector.sample().upstreams().isEmpty()) {
        checks.add(propagated(collector, spans));
      }
      checks.add(understands(collector));
      checks.add(keepsSecrets(collector, page, spans));
    }
    return checks;
  }

  private static Check answers(RunningCollector collector, String path, Set<Integer> wanted) {
    Optional<Integer> status = collector.get(path).map(HttpResponse::statusCode);
    return new Check(
        collector.name(),
        path + " answers",
        status.filter(wanted::contains).isPresent(),
        status.map(code -> "status " + code).orElse("no answer"));
  }

  private static Check understands(RunningCollector collector) {
    List<String> complaints =
        collector.agentLines().stream().filter(line -> line.contains("collectors file")).toList();
    return new Check(
        collector.name(),
        "the collectors file is understood",
        complaints.isEmpty(),
        String.join("; ", complaints));
  }

  private static Check traced(RunningCollector collector, List<ReceivedSpan> spans) {
    Optional<RunTrace> run = RunTrace.last(spans, collector.name());
    return new Check(
        collector.name(),
        "a run with its calls and queries in one trace",
        run.filter(RunTrace::hasQuery)
            .filter(trace -> trace.hasCall() || collector.sample().upstreams().isEmpty())
            .isPresent(),
        run.isPresent()
            ? "a run without some of them"
            : spans.size() + " spans, no 'collect " + collector.name() + "'");
  }

  /** By trace id where the spans can be seen; otherwise by the API key, which tells who called. */
  private Check propagated(RunningCollector collector, List<ReceivedSpan> spans) {
    Set<String> traces =
        spans.stream().map(ReceivedSpan::traceId).collect(Collectors.toUnmodifiableSet());
    List<String> parents =
        scene.apis().requests().stream()
            .filter(request -> isFrom(collector, request))
            .flatMap(request -> request.header("traceparent").stream())
            .toList();
    boolean known =
        parents.stream()
            .anyMatch(
                parent -> !scene.spans().canBeSeen() || traces.contains(parent.split("-")[1]));
    return new Check(
        collector.name(), "traceparent upstream", known, parents.size() + " requests had one");
  }

  private static boolean isFrom(RunningCollector collector, ReceivedRequest request) {
    return (request.uri() + request.header("Authorization").orElse(""))
        .contains(collector.sample().apiKey());
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
