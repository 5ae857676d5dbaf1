package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the line to the stream of an encoder that would have written there itself. */
public final class DoEncodeProbe extends Probe {

  private final JsonLines lines;

  public DoEncodeProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
  }

  /**
   * @return null for the encoder to write; the failure where the stream fails, which is its
   *     appender's to handle
   */
  @Override
  public Object enter(Object self, Object event, Object stream) {
    if (!(event instanceof ILoggingEvent)) {
      return null;
    }
    byte[] line = lines.utf8(new LogbackEvent((ILoggingEvent) event));
    if (line == null) {
      return null;
    }
    try {
      OutputStream out = (OutputStream) stream;
      out.write(line);
      out.flush();
      return line;
    } catch (IOException failure) {
      return failure;
    }
  }
}
