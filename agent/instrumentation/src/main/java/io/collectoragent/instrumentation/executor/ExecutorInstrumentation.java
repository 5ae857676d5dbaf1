package io.collectoragent.instrumentation.executor;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/** Where the JDK's thread pools are woven: where they take work, and where they run it. */
public final class ExecutorInstrumentation implements LibraryInstrumentation {

  private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

  @Override
  public String name() {
    return "executor";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(POOL),
            MethodSelector.named("execute").taking(1),
            HandOverAdvice.class,
            HandOverProbe::new),
        WeavePoint.of(
            TypeSelector.named("java.util.concurrent.ScheduledThreadPoolExecutor"),
            MethodSelector.named("delayedExecute").taking(1),
            HandOverAdvice.class,
            HandOverProbe::new),
        WeavePoint.ofVisitor(TypeSelector.named(POOL), RunWorkerWeaving::new, TakeOverProbe::new));
  }
}
