package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLog;
import io.collectoragent.runtime.logging.LogContext;

/** Writes the line of a record beside the handlers', unless another framework will. */
final class BesideProbe extends Probe {

  private final JsonLog json;
  private final LogContext context;
  private volatile Bridges bridges;

  BesideProbe(ProbeContext context) {
    this.json = context.jsonLog();
    this.context = context.logContext();
  }

  /**
   * @param asked whose handlers are about to be called: the logger, then those above it
   * @param logger to which the record was given
   */
  @Override
  public Object enter(Object asked, Object record, Object logger) {
    if (asked == logger && !bridges(logger).below(logger)) {
      json.write(new RecordEvent(record, context.values()));
    }
    return null;
  }

  private Bridges bridges(Object logger) {
    Bridges known = bridges;
    if (known == null) {
      known = new Bridges(logger);
      bridges = known;
    }
    return known;
  }
}
