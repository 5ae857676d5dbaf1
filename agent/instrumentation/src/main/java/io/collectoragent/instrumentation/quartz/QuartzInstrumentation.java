package io.collectoragent.instrumentation.quartz;

import io.collectoragent.instrumentation.scheduling.ClockedTaskProbe;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/**
 * Where Quartz is woven: in the application's jobs, which have been of one interface since 1.0 and
 * go by their own names, while the scheduler around them has changed.
 */
public final class QuartzInstrumentation implements LibraryInstrumentation {

  @Override
  public String name() {
    return "quartz";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.of(
            TypeSelector.subtypesOf("org.quartz.Job", "org/quartz/", "execute"),
            MethodSelector.named("execute").taking(1),
            JobAdvice.class,
            ClockedTaskProbe::new));
  }
}
