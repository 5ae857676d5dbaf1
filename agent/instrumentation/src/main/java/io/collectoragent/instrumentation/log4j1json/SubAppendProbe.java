package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.jsonlog.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.WriterAppender;
import org.apache.log4j.helpers.QuietWriter;
import org.apache.log4j.spi.ErrorCode;
import org.apache.log4j.spi.ErrorHandler;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Writes the line by the appender's own writer, which counts what it writes where files roll over;
 * in ASCII, for the writer's encoding is the application's. A writer hands on 8 KB at a time, with
 * what others print to the console between them, so there it is the stream behind it.
 */
public final class SubAppendProbe extends Probe {

  private final JsonLines lines;
  private final WeakStates streams;

  public SubAppendProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
    this.streams = context.states();
  }

  /**
   * @return null for the appender to write
   */
  @Override
  public Object enter(Object self, Object event, Object writer) {
    String line = lines.ascii(new Log4j1Event((LoggingEvent) event));
    if (line == null) {
      return null;
    }
    QuietWriter out = (QuietWriter) writer;
    Object console = self instanceof ConsoleAppender ? streams.get(self) : null;
    if (console != null) {
      out.flush();
      write(line, (OutputStream) console, ((WriterAppender) self).getErrorHandler());
      return line;
    }
    out.write(line);
    if (((WriterAppender) self).getImmediateFlush()) {
      out.flush();
    }
    return line;
  }

  /** What fails is told to whom the appender's writer tells it. */
  private static void write(String line, OutputStream console, ErrorHandler errors) {
    try {
      console.write(line.getBytes(StandardCharsets.US_ASCII));
      console.flush();
    } catch (IOException failure) {
      errors.error("Failed to write a line", failure, ErrorCode.WRITE_FAILURE);
    }
  }
}
