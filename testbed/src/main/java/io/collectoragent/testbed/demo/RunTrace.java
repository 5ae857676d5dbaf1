package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a collector as a trace. Immutable.
 *
 * @param root the span of the run
 * @param spans the root and all that is below it
 */
record RunTrace(ReceivedSpan root, List<ReceivedSpan> spans) {

  /** The newest run with a call and a query, or else the newest run, if there is any. */
  static Optional<RunTrace> last(List<ReceivedSpan> spans, String collector) {
    List<RunTrace> runs =
        spans.stream()
            .filter(span -> span.name().equals("collect " + collector))
            .sorted(Comparator.comparingLong(ReceivedSpan::endNanos).reversed())
            .map(root -> new RunTrace(root, below(root, spans)))
            .toList();
    return runs.stream().filter(RunTrace::isWhole).findFirst().or(() -> runs.stream().findFirst());
  }

  /** Whether it has an HTTP call and a query below the run. */
  boolean isWhole() {
    return has("http.request.method") && has("db.system.name");
  }

  private boolean has(String attribute) {
    return spans.stream()
        .anyMatch(span -> span.kind().equals("CLIENT") && span.attribute(attribute) != null);
  }

  private static List<ReceivedSpan> below(ReceivedSpan root, List<ReceivedSpan> spans) {
    List<ReceivedSpan> found = new ArrayList<>(List.of(root));
    Set<String> parents = new HashSet<>(Set.of(root.spanId()));
    for (int before = 0; before < found.size(); ) {
      before = found.size();
      for (ReceivedSpan span : spans) {
        if (parents.contains(span.parentSpanId()) && parents.add(span.spanId())) {
          found.add(span);
        }
      }
    }
    return found;
  }
}
