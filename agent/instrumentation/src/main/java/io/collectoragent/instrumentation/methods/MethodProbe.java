package io.collectoragent.instrumentation.methods;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.scheduling.Runs;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.methods.MethodRule;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees the calls of a method that a rule names: the outermost on a thread, for overloads,
 * overriding methods and wrappers of one interface call one another.
 */
final class MethodProbe extends Probe {

  private final Observer observer;
  private final Runs runs;
  private final Collectors collectors;
  private final MethodRule rule;
  private final String origin;
  private final RunSymbols symbols;
  private final List<CountedMetric> metrics = new ArrayList<>();
  private final ThreadLocal<OpenCall> open = new ThreadLocal<>();

  MethodProbe(ProbeContext context, MethodRule rule, Recordings recordings, PathReader reader) {
    this.observer = context.observer();
    this.runs = new Runs(context);
    this.collectors = context.collectors();
    this.rule = rule;
    this.origin = "method " + rule.method();
    this.symbols = new RunSymbols(rule.symbol(), reader);
    for (MetricRule metric : rule.metrics()) {
      metrics.add(new CountedMetric(metric, recordings.of(metric), reader));
    }
  }

  @Override
  public Object enter(Object self, Object arguments, Object detail) {
    if (open.get() != null) {
      return null;
    }
    Object[] given = (Object[]) arguments;
    List<String> told = symbols.of(self, given);
    CollectionRun run = runs.begin(collector());
    tell(told);
    OpenCall call = new OpenCall(given, observer.now(), run);
    open.set(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    OpenCall call = (OpenCall) token;
    open.remove();
    try {
      if (thrown == null) {
        long nanos = observer.now() - call.startNanos;
        for (CountedMetric metric : metrics) {
          metric.count(self, call.arguments, result, nanos);
        }
      }
    } finally {
      if (call.run != null) {
        runs.end(call.run, thrown);
      }
    }
  }

  /** Null where a call is no run. Asked for each time, since the collectors file may change. */
  private Collector collector() {
    return rule.collector() == null ? null : collectors.named(rule.collector(), origin);
  }

  /** The run that this call is, or the one that it is in. */
  private void tell(List<String> told) {
    if (told.isEmpty()) {
      return;
    }
    Observation current = observer.current();
    CollectionRun run = current == null ? null : current.run();
    for (int i = 0; run != null && i < told.size(); i++) {
      run.collects(told.get(i));
    }
  }
}
