package io.collectoragent.testbed;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A child JVM with all that it printed. Thread-safe. */
public final class ForkedJava implements AutoCloseable {

  private static final long GRACE_SECONDS = 5;

  private final String name;
  private final Process process;
  private final Object changed = new Object();
  private final CapturedOutput stdout;
  private final CapturedOutput stderr;

  ForkedJava(String name, Process process) {
    this.name = name;
    this.process = process;
    this.stdout = new CapturedOutput("stdout of " + name, process.getInputStream(), changed);
    this.stderr = new CapturedOutput("stderr of " + name, process.getErrorStream(), changed);
  }

  /** Describes a child that runs this main class. */
  public static JavaCommand command(String mainClass) {
    return new JavaCommand(mainClass);
  }

  /** All of standard output so far. */
  public String stdout() {
    return stdout.text();
  }

  /** All of standard error so far. */
  public String stderr() {
    return stderr.text();
  }

  /** Ends its standard input: programs of the tests wait for that before they end themselves. */
  public void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyEnded) {
      // Then it needs no telling.
    }
  }

  /** False once it has ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The operating system's number of it. */
  public long pid() {
    return process.pid();
  }

  /**
   * Waits for its end and for the rest of its output.
   *
   * @return the exit code
   * @throws AssertionError if it has not ended in time; it is destroyed then
   */
  public int await(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        close();
        throw new AssertionError(name + " did not end within " + atMost + describe());
      }
      stdout.awaitEnd(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
      stderr.awaitEnd(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + name, e);
    }
  }

  /**
   * Waits for a line on either stream.
   *
   * @return the first that fits
   * @throws AssertionError if there is none in time, or none before it ended
   */
  public String awaitLine(Predicate<String> fits, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    synchronized (changed) {
      while (true) {
        boolean last = stdout.hasEnded() && stderr.hasEnded();
        Optional<String> line = stdout.firstLine(fits).or(() -> stderr.firstLine(fits));
        long left = deadline - System.nanoTime();
        if (line.isPresent()) {
          return line.get();
        }
        if (last || left <= 0) {
          throw new AssertionError("no such line from " + name + describe());
        }
        awaitChange(left);
      }
    }
  }

  private void awaitChange(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(changed, nanos + 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + name, e);
    }
  }

  private String describe() {
    return "\n--- stdout\n" + stdout() + "\n--- stderr\n" + stderr();
  }

  /** Ends it, by force if it does not go within five seconds. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
