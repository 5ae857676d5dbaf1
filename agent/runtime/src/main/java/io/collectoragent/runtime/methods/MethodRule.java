package io.collectoragent.runtime.methods;

import io.collectoragent.runtime.business.MetricRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is made of the calls of a method. Immutable. */
public final class MethodRule {

  private final MethodName method;
  private final String collector;
  private final CallPath symbol;
  private final List<MetricRule> metrics;

  /**
   * @param collector of whose runs each call is one; null where it is no run
   * @param symbol where the symbol of the run stands; null where nothing tells it
   * @param metrics whose sources are each a {@link CallPath}
   */
  public MethodRule(
      MethodName method, String collector, CallPath symbol, List<MetricRule> metrics) {
    this.method = method;
    this.collector = collector;
    this.symbol = symbol;
    this.metrics = Collections.unmodifiableList(new ArrayList<>(metrics));
  }

  public MethodName method() {
    return method;
  }

  /** Null where a call is no run. */
  public String collector() {
    return collector;
  }

  /** Null where nothing tells it. */
  public CallPath symbol() {
    return symbol;
  }

  public List<MetricRule> metrics() {
    return metrics;
  }
}
