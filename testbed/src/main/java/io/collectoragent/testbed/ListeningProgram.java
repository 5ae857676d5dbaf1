package io.collectoragent.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of the machine's that tells on which port it listens, as Prometheus and Alertmanager
 * do. Thread-safe.
 */
public final class ListeningProgram implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("\"Listening on\" address=\\S+:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final Path log;
  private final int port;

  private ListeningProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.port = awaitPort();
  }

  /**
   * Starts it, and waits until it listens.
   *
   * @param log where all that it says goes
   * @throws IllegalStateException if it does not listen in time, with what it said
   */
  public static ListeningProgram start(Path log, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        return new ListeningProgram(process, log);
      } catch (RuntimeException failure) {
        process.destroyForcibly();
        throw failure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** False once it has ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** All that it said so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int awaitPort() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher listens = LISTENS.matcher(log());
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new IllegalStateException("it does not listen:\n" + log());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** Ends it, by force if it does not go within ten seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
