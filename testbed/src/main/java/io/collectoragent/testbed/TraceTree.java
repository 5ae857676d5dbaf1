package io.collectoragent.testbed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Spans as an indented tree with durations, for a console. ASCII, because consoles differ. */
public final class TraceTree {

  private static final int CHILDREN_SHOWN = 16;
  private static final int NAME_WIDTH = 52;

  private final Map<String, List<ReceivedSpan>> childrenByParent;
  private final StringBuilder text = new StringBuilder();

  private TraceTree(List<ReceivedSpan> spans) {
    this.childrenByParent =
        spans.stream()
            .sorted(Comparator.comparingLong(ReceivedSpan::startNanos))
            .collect(Collectors.groupingBy(ReceivedSpan::parentSpanId));
  }

  /**
   * @param spans of one trace, in any order; one whose parent is not among them counts as a root
   * @return a line for each span, each with a line feed; an empty text for no spans
   */
  public static String render(List<ReceivedSpan> spans) {
    Set<String> known = spans.stream().map(ReceivedSpan::spanId).collect(Collectors.toSet());
    TraceTree tree = new TraceTree(spans);
    spans.stream()
        .filter(span -> !known.contains(span.parentSpanId()))
        .sorted(Comparator.comparingLong(ReceivedSpan::startNanos))
        .forEach(root -> tree.append(root, 0));
    return tree.text.toString();
  }

  /** The same for spans of many traces, each under its id, in the order of the first span. */
  public static String renderAll(List<ReceivedSpan> spans) {
    Map<String, List<ReceivedSpan>> traces = new LinkedHashMap<>();
    spans.forEach(
        span -> traces.computeIfAbsent(span.traceId(), id -> new ArrayList<>()).add(span));
    StringBuilder all = new StringBuilder();
    traces.forEach(
        (id, trace) -> all.append("trace ").append(id).append('\n').append(render(trace)));
    return all.toString();
  }

  private void append(ReceivedSpan span, int depth) {
    String name = "  ".repeat(depth) + span.name();
    text.append(
        String.format(
            Locale.ROOT,
            "%-" + NAME_WIDTH + "s %8.1f ms%s\n",
            name,
            span.duration().toNanos() / 1e6,
            remarks(span)));
    List<ReceivedSpan> children = childrenByParent.getOrDefault(span.spanId(), List.of());
    children.stream().limit(CHILDREN_SHOWN).forEach(child -> append(child, depth + 1));
    if (children.size() > CHILDREN_SHOWN) {
      int more = children.size() - CHILDREN_SHOWN;
      text.append("  ".repeat(depth + 1)).append("... and ").append(more).append(" more\n");
    }
  }

  private static String remarks(ReceivedSpan span) {
    StringBuilder remarks = new StringBuilder();
    remark(remarks, "", span.attribute("http.response.status_code"));
    remark(remarks, "batch of ", span.attribute("db.operation.batch.size"));
    remark(remarks, "records ", span.attribute("collection.records"));
    if (span.status().equals("ERROR")) {
      String type = span.attribute("error.type");
      remark(remarks, "ERROR ", type == null ? span.statusMessage() : type);
    }
    return remarks.toString();
  }

  private static void remark(StringBuilder remarks, String label, String value) {
    if (value != null) {
      remarks.append("  ").append(label).append(value);
    }
  }
}
