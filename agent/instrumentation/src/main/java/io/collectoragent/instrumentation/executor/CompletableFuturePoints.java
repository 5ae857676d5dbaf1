package io.collectoragent.instrumentation.executor;

import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.ArrayList;
import java.util.List;

/** Where futures are woven: where a stage is asked for, and where it is done. */
final class CompletableFuturePoints {

  private static final String FUTURE = "java.util.concurrent.CompletableFuture$";

  /** All that run what the application gave them. */
  private static final String[] STAGES = {
    "UniApply",
    "UniAccept",
    "UniRun",
    "UniWhenComplete",
    "UniHandle",
    "UniExceptionally",
    "UniComposeExceptionally",
    "UniCompose",
    "BiApply",
    "BiAccept",
    "BiRun",
    "OrApply",
    "OrAccept",
    "OrRun"
  };

  private CompletableFuturePoints() {}

  static List<WeavePoint> all(CarriedTasks carried) {
    List<WeavePoint> points = new ArrayList<>();
    points.add(
        WeavePoint.of(
            TypeSelector.named(FUTURE + "UniCompletion"),
            MethodSelector.constructor(),
            StageAdvice.class,
            context -> new ForkProbe(context, carried)));
    for (String stage : STAGES) {
      points.add(
          WeavePoint.of(
              TypeSelector.named(FUTURE + stage),
              MethodSelector.named("tryFire").taking(1),
              ExecAdvice.class,
              context -> new FireProbe(context, carried)));
    }
    return points;
  }
}
