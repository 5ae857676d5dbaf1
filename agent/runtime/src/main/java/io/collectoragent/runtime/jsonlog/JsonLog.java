package io.collectoragent.runtime.jsonlog;

import io.collectoragent.runtime.log.AgentLog;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The lines, and where they go beside the application's own output. Thread-safe. */
public final class JsonLog {

  private final JsonLines lines;
  private final LineSink sink;

  private JsonLog(JsonLines lines, LineSink sink) {
    this.lines = lines;
    this.sink = sink;
  }

  /**
   * @param file appended to; empty for none
   * @param console where the lines go without a file
   */
  public static JsonLog of(JsonLines lines, String file, OutputStream console, AgentLog log) {
    if (file.isEmpty()) {
      return new JsonLog(lines, new LineSink(console, "the console", log));
    }
    try {
      return new JsonLog(lines, new LineSink(new FileOutputStream(file, true), file, log));
    } catch (IOException failure) {
      log.warn(
          "logging.json.file="
              + file
              + ": cannot be opened ("
              + failure.getMessage()
              + "), no JSON lines are written: name a file in a folder that can be written to");
      return new JsonLog(lines, null);
    }
  }

  /** In place of the application's own text. */
  public JsonLines lines() {
    return lines;
  }

  /** Beside it, and what is the agent's own. */
  public void write(LoggedEvent event) {
    byte[] line = sink == null ? null : lines.utf8(event);
    if (line != null) {
      sink.write(line);
    }
  }
}
