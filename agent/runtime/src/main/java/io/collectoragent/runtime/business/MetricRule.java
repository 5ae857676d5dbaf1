package io.collectoragent.runtime.business;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One metric that facts of a table or method are counted in. Immutable. */
public final class MetricRule {

  private final MetricKind kind;
  private final String name;
  private final List<String> labelNames;
  private final List<Source> labels;
  private final Source value;
  private final List<Double> buckets;

  /**
   * @param labels by name; of {@link MetricKind#ACTIVE} and {@link MetricKind#COVERAGE} one, what
   *     is told apart
   * @param value null for a counter of how many there were, and for what has one label only
   * @param buckets upper bounds of a histogram, ascending; empty for the usual ones of seconds
   */
  public MetricRule(
      MetricKind kind,
      String name,
      Map<String, Source> labels,
      Source value,
      List<Double> buckets) {
    this.kind = kind;
    this.name = name;
    // Sorted, so that rules of one metric agree on an order.
    Map<String, Source> sorted = new TreeMap<>(labels);
    this.labelNames = Collections.unmodifiableList(new ArrayList<>(sorted.keySet()));
    this.labels = Collections.unmodifiableList(new ArrayList<>(sorted.values()));
    this.value = value;
    this.buckets = Collections.unmodifiableList(new ArrayList<>(buckets));
  }

  public MetricKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** In the order of {@link #labels()}. */
  public List<String> labelNames() {
    return labelNames;
  }

  /** What is recorded of a fact, in this order. */
  public List<Source> labels() {
    return labels;
  }

  /** Null where each fact counts as one, or only its label counts. */
  public Source value() {
    return value;
  }

  public List<Double> buckets() {
    return buckets;
  }

  /** For operators, such as {@code gauge a_ratio{model=this.name} from return.score}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.name().toLowerCase(Locale.ROOT));
    text.append(' ').append(name);
    for (int i = 0; i < labels.size(); i++) {
      text.append(i == 0 ? "{" : ", ").append(labelNames.get(i)).append('=').append(labels.get(i));
    }
    text.append(labels.isEmpty() ? "" : "}");
    return text.append(value == null ? "" : " from " + value).toString();
  }

  /** Whether both can be counted in one metric. */
  public boolean isLike(MetricRule other) {
    return kind == other.kind
        && labelNames.equals(other.labelNames)
        && buckets.equals(other.buckets);
  }
}
