package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import org.apache.logging.log4j.core.LogEvent;

/** Makes the line that a layout would have made. */
public final class BytesProbe extends Probe {

  private final JsonLines lines;

  public BytesProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
  }

  @Override
  public Object enter(Object self, Object event, Object detail) {
    return ReplacedLayouts.include(self) ? lines.utf8(new Log4j2Event((LogEvent) event)) : null;
  }
}
