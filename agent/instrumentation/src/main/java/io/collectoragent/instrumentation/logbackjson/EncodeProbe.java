package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;

/** Makes the line that an encoder would have made; of other events, as of web access, none. */
public final class EncodeProbe extends Probe {

  private final JsonLines lines;

  public EncodeProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
  }

  @Override
  public Object enter(Object self, Object event, Object detail) {
    return event instanceof ILoggingEvent
        ? lines.utf8(new LogbackEvent((ILoggingEvent) event))
        : null;
  }
}
