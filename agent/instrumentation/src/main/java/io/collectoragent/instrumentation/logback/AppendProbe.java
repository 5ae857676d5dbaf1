package io.collectoragent.instrumentation.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LoggedErrors;

/** Counts log events at WARN and above, by the exception that they log. */
public final class AppendProbe extends Probe {

  private final LoggedErrors errors;

  public AppendProbe(ProbeContext context) {
    this.errors = context.loggedErrors();
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    ILoggingEvent event = (ILoggingEvent) argument;
    int level = event.getLevel().toInt();
    if (level >= Level.ERROR_INT) {
      errors.error(exception(event));
    } else if (level >= Level.WARN_INT) {
      errors.warning(exception(event));
    }
    return null;
  }

  private static String exception(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? null : thrown.getClassName();
  }
}
