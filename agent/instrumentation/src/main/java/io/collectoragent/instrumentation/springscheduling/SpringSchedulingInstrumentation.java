package io.collectoragent.instrumentation.springscheduling;

import io.collectoragent.instrumentation.scheduling.ClockedTaskProbe;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Spring is woven: in what it wraps scheduled methods and tasks in, for a run goes by the
 * application's class and not by the wrapper's.
 */
public final class SpringSchedulingInstrumentation implements LibraryInstrumentation {

  private static final String SUPPORT = "org.springframework.scheduling.support.";

  @Override
  public String name() {
    return "spring-scheduling";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(SUPPORT + "ScheduledMethodRunnable"),
            MethodSelector.named("run").taking(0),
            MethodAdvice.class,
            ClockedTaskProbe::new),
        WeavePoint.of(
            TypeSelector.named(SUPPORT + "DelegatingErrorHandlingRunnable"),
            MethodSelector.named("run").taking(0),
            DelegateAdvice.class,
            ClockedTaskProbe::new),
        WeavePoint.of(
            TypeSelector.named(SUPPORT + "TaskUtils$LoggingErrorHandler"),
            MethodSelector.named("handleError").taking(1),
            HandledErrorAdvice.class,
            HandledErrorProbe::new));
  }
}
