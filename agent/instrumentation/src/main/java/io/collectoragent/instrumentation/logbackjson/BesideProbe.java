package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLog;

/** Writes the line beside what the appenders make of the event. */
public final class BesideProbe extends Probe {

  private final JsonLog json;

  public BesideProbe(ProbeContext context) {
    this.json = context.jsonLog();
  }

  @Override
  public Object enter(Object self, Object event, Object detail) {
    json.write(new LogbackEvent((ILoggingEvent) event));
    return null;
  }
}
