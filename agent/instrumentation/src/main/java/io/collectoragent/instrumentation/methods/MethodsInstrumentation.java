package io.collectoragent.instrumentation.methods;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.methods.MethodName;
import io.collectoragent.runtime.methods.MethodRule;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.ArrayList;
import java.util.List;

/** Where the methods are woven that rules name. */
public final class MethodsInstrumentation implements LibraryInstrumentation {

  /** As in {@code instrumentation.methods.enabled}. */
  public static final String NAME = "methods";

  private final List<MethodRule> rules;
  private final Recordings recordings;
  private final Vitals vitals;
  private final AgentLog log;

  public MethodsInstrumentation(
      List<MethodRule> rules, Recordings recordings, Vitals vitals, AgentLog log) {
    this.rules = rules;
    this.recordings = recordings;
    this.vitals = vitals;
    this.log = log;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    for (MethodRule rule : rules) {
      MethodName method = rule.method();
      PathReader reader = new PathReader(method, vitals, log);
      points.add(
          WeavePoint.of(
              TypeSelector.havingMethod(method.className(), method.name(), () -> absent(method)),
              MethodSelector.written(method.name(), method.parameterTypes()),
              CallAdvice.class,
              context -> new MethodProbe(context, rule, recordings, reader)));
    }
    return points;
  }

  private void absent(MethodName method) {
    log.warnOnce(
        "method " + method,
        "collectors file: methods."
            + method
            + ": the class has no such method of its own, name the one that has it");
  }
}
