package io.collectoragent.instrumentation.scheduling;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/** Where timer tasks are woven: in the application's own, for the timer's loop cannot be. */
public final class TimerInstrumentation implements LibraryInstrumentation {

  @Override
  public String name() {
    return "timer";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.of(
            TypeSelector.subtypesOf("java.util.TimerTask", "java/util/TimerTask", "run"),
            MethodSelector.named("run").taking(0),
            TimerTaskAdvice.class,
            ClockedTaskProbe::new));
  }
}
