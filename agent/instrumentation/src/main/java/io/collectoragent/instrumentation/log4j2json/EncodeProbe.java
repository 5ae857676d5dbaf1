package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import java.nio.ByteBuffer;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/** Writes the line where a layout would have written its text. */
public final class EncodeProbe extends Probe {

  /** From 2.9 on. */
  private static final boolean TAKES_ALL_AT_ONCE = takesAllAtOnce();

  private final JsonLines lines;

  public EncodeProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
  }

  /**
   * @return null for the layout to write
   */
  @Override
  public Object enter(Object self, Object event, Object destination) {
    if (!ReplacedLayouts.include(self)) {
      return null;
    }
    byte[] line = lines.utf8(new Log4j2Event((LogEvent) event));
    write(line, (ByteBufferDestination) destination);
    return line;
  }

  private static void write(byte[] line, ByteBufferDestination destination) {
    if (TAKES_ALL_AT_ONCE) {
      destination.writeBytes(line, 0, line.length);
    } else {
      writePieces(line, destination);
    }
  }

  private static boolean takesAllAtOnce() {
    try {
      ByteBufferDestination.class.getMethod("writeBytes", byte[].class, int.class, int.class);
      return true;
    } catch (NoSuchMethodException older) {
      return false;
    }
  }

  private static void writePieces(byte[] line, ByteBufferDestination destination) {
    // As its own encoders do, which hold it while a line is written.
    synchronized (destination) {
      ByteBuffer buffer = destination.getByteBuffer();
      for (int from = 0; from < line.length; ) {
        if (!buffer.hasRemaining()) {
          buffer = destination.drain(buffer);
        }
        int length = Math.min(buffer.remaining(), line.length - from);
        buffer.put(line, from, length);
        from += length;
      }
    }
  }
}
