package io.collectoragent.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one stream of a child to its end, on a thread of its own, so that the child never waits for
 * a full pipe. Keeps all of it up to 16 million characters, then the newer half. Thread-safe.
 */
final class CapturedOutput {

  private static final int CHARACTERS_KEPT = 16_000_000;

  private final StringBuilder text = new StringBuilder();
  private final Object changed;
  private final Thread reader;
  private boolean ended;

  /**
   * @param changed is notified when there is more, and guards this object
   */
  CapturedOutput(String name, InputStream stream, Object changed) {
    this.changed = changed;
    this.reader = new Thread(() -> read(stream), name);
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream stream) {
    char[] buffer = new char[8192];
    try (Reader characters = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      for (int length = characters.read(buffer); length >= 0; length = characters.read(buffer)) {
        append(buffer, length);
      }
    } catch (IOException e) {
      // A destroyed process closes its streams under the reader; what was read is what there is.
      append(new char[0], 0);
    }
    synchronized (changed) {
      ended = true;
      changed.notifyAll();
    }
  }

  private void append(char[] buffer, int length) {
    synchronized (changed) {
      text.append(buffer, 0, length);
      if (text.length() > CHARACTERS_KEPT) {
        text.delete(0, CHARACTERS_KEPT / 2);
      }
      changed.notifyAll();
    }
  }

  String text() {
    synchronized (changed) {
      return text.toString();
    }
  }

  boolean hasEnded() {
    synchronized (changed) {
      return ended;
    }
  }

  /** The first complete line that fits; a last line counts once the stream has ended. */
  Optional<String> firstLine(Predicate<String> fits) {
    synchronized (changed) {
      int complete = ended ? text.length() : text.lastIndexOf("\n") + 1;
      return text.substring(0, complete).lines().filter(fits).findFirst();
    }
  }

  /** Waits for the end of the stream, which comes after the end of the process. */
  void awaitEnd(long millis) throws InterruptedException {
    reader.join(millis);
  }
}
