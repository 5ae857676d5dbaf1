package io.collectoragent.runtime.jsonlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineSinkTest {

  private static final long LIMIT_MILLIS = 10_000;

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

  /** As one does that keeps several lines together. */
  @Test
  void aProgramMayLogWhileItHoldsTheConsole() throws InterruptedException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    LineSink beside = new LineSink(console, "the console", log);
    Thread other = daemon(() -> beside.write(line("other")));
    Thread holder =
        daemon(
            () -> {
              synchronized (console) {
                other.start();
                awaitBlocked(other);
                beside.write(line("held"));
              }
            });
    holder.start();

    holder.join(LIMIT_MILLIS);
    other.join(LIMIT_MILLIS);

    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("held\nother\n");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  private static void awaitBlocked(Thread thread) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
    while (thread.getState() != Thread.State.BLOCKED && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
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
