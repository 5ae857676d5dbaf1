package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLog;
import org.apache.log4j.spi.LoggingEvent;

/** Writes the line beside what the appenders make of the event. */
public final class BesideProbe extends Probe {

  private final JsonLog json;

  public BesideProbe(ProbeContext context) {
    this.json = context.jsonLog();
  }

  @Override
  public Object enter(Object self, Object event, Object detail) {
    json.write(new Log4j1Event((LoggingEvent) event));
    return null;
  }
}
