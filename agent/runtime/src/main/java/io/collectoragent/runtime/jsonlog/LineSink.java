package io.collectoragent.runtime.jsonlog;

import io.collectoragent.runtime.log.AgentLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where lines go that are written beside the application's own. A line is one write, so that it
 * stays in one piece between what others print there. Thread-safe; a failure is told of once, and
 * the line is lost, maybe with its beginning written: the next one then begins on a line of its
 * own.
 */
final class LineSink {

  private final OutputStream out;
  private final String name;
  private final AgentLog log;
  private boolean torn;

  /**
   * @param name as the operator knows it
   */
  LineSink(OutputStream out, String name, AgentLog log) {
    this.out = out;
    this.name = name;
    this.log = log;
  }

  void write(byte[] line) {
    // The stream's own lock and no other: a program that logs while it holds the console would
    // wait for who waits for the console.
    synchronized (out) {
      try {
        if (torn) {
          out.write('\n');
        }
        torn = true;
        out.write(line, 0, line.length);
        out.flush();
        torn = false;
        if (out instanceof PrintStream && ((PrintStream) out).checkError()) {
          // It keeps its errors to itself: what reads it has gone, or the program has closed it.
          lost("closed");
        }
      } catch (IOException failure) {
        lost(failure.getMessage());
      }
    }
  }

  private void lost(String why) {
    log.warnOnce(
        "json lines",
        "JSON lines cannot be written to " + name + " (" + why + "): they are lost until they can");
  }
}
