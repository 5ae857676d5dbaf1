package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import io.collectoragent.runtime.logging.LogContext;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Gives the line in place of a formatter's text, and nothing in place of its head and tail; in
 * ASCII, for the handler's encoding is the application's. A handler hands on 8 KB at a time, with
 * what others print to the console between them, so there the line is written at once.
 */
final class FormatProbe extends Probe {

  static final String NOTHING = "";

  private final JsonLines lines;
  private final LogContext context;

  FormatProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
    this.context = context.logContext();
  }

  /**
   * @return what stands for the text
   */
  @Override
  public Object enter(Object text, Object record, Object stream) {
    String line = lines.ascii(new RecordEvent(record, context.values()));
    if (line == null || !(stream instanceof PrintStream)) {
      return line;
    }
    PrintStream console = (PrintStream) stream;
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    console.write(bytes, 0, bytes.length);
    console.flush();
    return NOTHING;
  }

  @Override
  public Object replace(Object line, Object text) {
    return line == null ? text : line;
  }
}
