package io.collectoragent.instrumentation.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.LogEvents;

/** Counts log events at WARN and above, by the exception that they log. */
public final class AppendProbe extends Probe {

  private static final String NO_EXCEPTION = "log";

  private final LogEvents logEvents;

  public AppendProbe(ProbeContext context) {
    this.logEvents = context.logEvents();
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    ILoggingEvent event = (ILoggingEvent) argument;
    int level = event.getLevel().toInt();
    if (level >= Level.WARN_INT) {
      logEvents.logged(errorType(event), level >= Level.ERROR_INT ? "error" : "warning");
    }
    return null;
  }

  private static String errorType(ILoggingEvent event) {
    if (event.getThrowableProxy() == null) {
      return NO_EXCEPTION;
    }
    String name = event.getThrowableProxy().getClassName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
