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

  /** The newest of those runs that show the most: calls and queries, if there is any run. */
  static Optional<RunTrace> last(List<ReceivedSpan> spans, String collector) {
    return spans.stream()
        .filter(span -> span.name().equals("collect " + collector))
        .map(root -> new RunTrace(root, below(root, spans)))
        .max(
            Comparator.comparingInt(RunTrace::kinds)
                .thenComparingLong(run -> run.root().endNanos()));
  }

  /** Whether it has an HTTP call below the run. */
  boolean hasCall() {
    return has("http.request.method");
  }

  /** Whether it has a query below the run. */
  boolean hasQuery() {
    return has("db.system.name");
  }

  private int kinds() {
    return (hasCall() ? 1 : 0) + (hasQuery() ? 1 : 0);
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
