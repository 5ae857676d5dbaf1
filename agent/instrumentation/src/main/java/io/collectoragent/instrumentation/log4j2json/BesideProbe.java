package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLog;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;

/**
 * Writes the line beside what the appenders make of the event, where it comes to the last of the
 * configurations that it goes through.
 */
public final class BesideProbe extends Probe {

  private final JsonLog json;

  public BesideProbe(ProbeContext context) {
    this.json = context.jsonLog();
  }

  @Override
  public Object enter(Object self, Object event, Object detail) {
    LoggerConfig config = (LoggerConfig) self;
    if (!config.isAdditive() || config.getParent() == null) {
      json.write(new Log4j2Event((LogEvent) event));
    }
    return null;
  }
}
