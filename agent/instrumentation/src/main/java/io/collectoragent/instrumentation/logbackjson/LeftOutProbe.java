package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;

/**
 * Leaves out what an encoder writes before and after the events, unless it is one of another
 * context than that of loggers: of what a web server was asked for no lines are made.
 */
public final class LeftOutProbe extends Probe {

  /** A probe of a library is made with the context, whatever of it it needs. */
  public LeftOutProbe(ProbeContext context) {}

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    Context context = self instanceof ContextAwareBase ? context(self) : null;
    return context == null || context instanceof LoggerContext ? self : null;
  }

  private static Context context(Object encoder) {
    return ((ContextAwareBase) encoder).getContext();
  }
}
