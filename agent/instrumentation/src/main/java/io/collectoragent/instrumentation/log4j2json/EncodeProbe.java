package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.jsonlog.JsonLines;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.OutputStreamManager;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;

/** Writes the line where a layout would have written its text. */
public final class EncodeProbe extends Probe {

  /** Null from 2.9 on, when destinations take a line at once. */
  private static final Method WRITE_BEFORE = writeBefore();

  private final JsonLines lines;

  public EncodeProbe(ProbeContext context) {
    this.lines = context.jsonLog().lines();
  }

  /**
   * @return null for the layout to write; the failure where the line could not be written, for a
   *     text behind a part of it would be neither
   */
  @Override
  public Object enter(Object self, Object event, Object destination) {
    if (!ReplacedLayouts.include(self)) {
      return null;
    }
    byte[] line = lines.utf8(new Log4j2Event((LogEvent) event));
    if (line == null) {
      return null;
    }
    try {
      write(line, (ByteBufferDestination) destination);
      return line;
    } catch (RuntimeException failure) {
      return failure;
    }
  }

  /** A buffer's content goes out 8 KB at a time, with what others print between it. */
  private static void write(byte[] line, ByteBufferDestination destination) {
    if (WRITE_BEFORE == null) {
      destination.writeBytes(line, 0, line.length);
    } else if (destination instanceof OutputStreamManager) {
      writeAtOnce(line, destination);
    } else {
      writePieces(line, destination);
    }
  }

  private static void writeAtOnce(byte[] line, ByteBufferDestination manager) {
    try {
      WRITE_BEFORE.invoke(manager, line, 0, line.length);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException) {
        throw (RuntimeException) failure.getCause();
      }
      throw new IllegalStateException(failure.getCause());
    } catch (IllegalAccessException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
    }
  }

  private static Method writeBefore() {
    try {
      ByteBufferDestination.class.getMethod("writeBytes", byte[].class, int.class, int.class);
      return null;
    } catch (NoSuchMethodException older) {
      return ofManagers();
    }
  }

  private static Method ofManagers() {
    try {
      Method write =
          OutputStreamManager.class.getDeclaredMethod("write", byte[].class, int.class, int.class);
      write.setAccessible(true);
      return write;
    } catch (NoSuchMethodException unlikeAny) {
      throw new IllegalStateException(unlikeAny);
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
