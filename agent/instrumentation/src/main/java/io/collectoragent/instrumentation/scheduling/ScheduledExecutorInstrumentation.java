package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where the scheduled executor is woven: in its future, which knows whether it repeats, and in the
 * adapter around the application's task, which knows the task and sees what it throws.
 */
public final class ScheduledExecutorInstrumentation implements LibraryInstrumentation {

  @Override
  public String name() {
    return "scheduled-executor";
  }

  @Override
  public List<WeavePoint> points() {
    PeriodicMark mark = new PeriodicMark();
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(
                "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask"),
            MethodSelector.named("run").taking(0),
            PeriodicAdvice.class,
            context -> new PeriodicProbe(mark)),
        WeavePoint.of(
            TypeSelector.named("java.util.concurrent.Executors$RunnableAdapter"),
            MethodSelector.named("call").taking(0),
            TaskAdvice.class,
            context -> new TaskProbe(context, mark)));
  }
}
