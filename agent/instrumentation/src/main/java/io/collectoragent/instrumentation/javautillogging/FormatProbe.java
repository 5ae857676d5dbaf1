package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import io.collectoragent.runtime.logging.LogContext;

/**
 * Gives the line in place of a formatter's text, and nothing in place of its head and tail; in
 * ASCII, for the handler's encoding is the application's.
 */
final class FormatProbe extends Probe {

  private static final String NOTHING = "";

  private final JsonLines lines;
  private final LogContext context;

  FormatProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
    this.context = context.logContext();
  }

  /**
   * @param record null for head and tail
   */
  @Override
  public Object replace(Object record, Object text) {
    return record == null ? NOTHING : lines.ascii(new RecordEvent(record, context.values()));
  }
}
