package io.collectoragent.runtime.jsonlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineSinkTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AgentLog log = new AgentLog(new PrintStream(said, true), LogLevel.WARN);
  private final FullDisk disk = new FullDisk();
  private final LineSink sink = new LineSink(disk, "/var/log/lines.json", log);

  /** What was written of a line that did not fit is not the beginning of the next. */
  @Test
  void goesOnWithALineOfItsOwnWhenTheDiskHasRoomAgain() {
    disk.room = 6;
    sink.write(line("one"));
    sink.write(line("two"));
    sink.write(line("three"));
    disk.room = 100;
    sink.write(line("four"));
    sink.write(line("five"));

    assertThat(disk.written.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntw\nfour\nfive\n");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "[collector-agent] WARN JSON lines cannot be written to /var/log/lines.json"
                + " (No space left on device): they are lost until they can"
                + System.lineSeparator());
  }

  @Test
  void tellsOfAConsoleThatTheProgramHasClosed() {
    PrintStream console = new PrintStream(new ByteArrayOutputStream());
    LineSink beside = new LineSink(console, "the console", log);

    beside.write(line("one"));
    console.close();
    beside.write(line("two"));
    beside.write(line("three"));

    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "[collector-agent] WARN JSON lines cannot be written to the console (closed): they are"
                + " lost until they can"
                + System.lineSeparator());
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static final class FullDisk extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int room;

    @Override
    public void write(int b) throws IOException {
      if (room == 0) {
        throw new IOException("No space left on device");
      }
      room--;
      written.write(b);
    }
  }
}
