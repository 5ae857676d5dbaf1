package io.collectoragent.instrumentation.log4j1;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LoggedErrors;
import org.apache.log4j.Priority;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;

/** Counts log events at WARN and above, by the exception that they log. */
public final class AppendProbe extends Probe {

  private final LoggedErrors errors;

  public AppendProbe(ProbeContext context) {
    this.errors = context.loggedErrors();
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    LoggingEvent event = (LoggingEvent) argument;
    int level = event.getLevel().toInt();
    if (level >= Priority.FATAL_INT) {
      errors.fatal(exception(event));
    } else if (level >= Priority.ERROR_INT) {
      errors.error(exception(event));
    } else if (level >= Priority.WARN_INT) {
      errors.warning(exception(event));
    }
    return null;
  }

  private static String exception(LoggingEvent event) {
    ThrowableInformation thrown = event.getThrowableInformation();
    return thrown == null ? null : LoggedErrors.nameOf(thrown.getThrowable());
  }
}
