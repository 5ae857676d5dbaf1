package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LoggedErrors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;

/**
 * Counts log events at WARN and above, by the exception that they log.
 *
 * <p>An event goes through the configuration of its logger and then through those above it, each on
 * a thread of its own choice. It is counted at the last, which every event reaches once.
 */
public final class AppendProbe extends Probe {

  private final LoggedErrors errors;

  public AppendProbe(ProbeContext context) {
    this.errors = context.loggedErrors();
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    LogEvent event = (LogEvent) argument;
    // The less the number, the graver.
    int level = event.getLevel().intLevel();
    if (level > Level.WARN.intLevel() || !isLast((LoggerConfig) self)) {
      return null;
    }
    String exception = LoggedErrors.nameOf(event.getThrown());
    if (level <= Level.FATAL.intLevel()) {
      errors.fatal(exception);
    } else if (level <= Level.ERROR.intLevel()) {
      errors.error(exception);
    } else {
      errors.warning(exception);
    }
    return null;
  }

  private static boolean isLast(LoggerConfig config) {
    return !config.isAdditive() || config.getParent() == null;
  }
}
