package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * How long a client may take: to say what it wants, to read a piece of the answer, and in all. Less
 * of each while others wait for the thread that it holds. Thread-safe.
 */
final class Patience {

  static final long FOR_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final long FOR_SILENCE_IN_A_CROWD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long FOR_A_PIECE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long FOR_A_PIECE_IN_A_CROWD_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long FOR_ALL_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long FOR_ALL_IN_A_CROWD_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int PIECE = 16 * 1024;

  private final Clock clock;
  private final long acceptedNanos;
  private volatile boolean attended;
  private volatile long attendedNanos;
  private volatile boolean understood;
  private volatile boolean writing;
  private volatile long writingSinceNanos;

  Patience(Clock clock) {
    this.clock = clock;
    this.acceptedNanos = clock.nanoTime();
  }

  /** A thread waits for what the client says; before, it was the client that waited. */
  void attended() {
    attendedNanos = clock.nanoTime();
    attended = true;
  }

  /** The client has said what it wants, or is told why not. */
  void understood() {
    understood = true;
  }

  boolean endsForSilence() {
    return age() > FOR_SILENCE_NANOS;
  }

  boolean isOver(boolean crowdedEntrance, boolean crowdedPages) {
    long age = age();
    if (!understood && attended) {
      return clock.nanoTime() - attendedNanos
          > (crowdedEntrance ? FOR_SILENCE_IN_A_CROWD_NANOS : FOR_SILENCE_NANOS);
    }
    if (!writing) {
      // Waiting for a thread is not the client's fault, but nobody waits for ever.
      return age > FOR_ALL_NANOS;
    }
    return age > (crowdedPages ? FOR_ALL_IN_A_CROWD_NANOS : FOR_ALL_NANOS)
        || clock.nanoTime() - writingSinceNanos
            > (crowdedPages ? FOR_A_PIECE_IN_A_CROWD_NANOS : FOR_A_PIECE_NANOS);
  }

  /** The same stream, in pieces that are small enough to see whether any gets through. */
  OutputStream watched(OutputStream out) {
    return new Watched(out);
  }

  private long age() {
    return clock.nanoTime() - acceptedNanos;
  }

  private final class Watched extends OutputStream {

    private final OutputStream out;

    Watched(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      for (int done = 0; done < count; ) {
        int piece = Math.min(PIECE, count - done);
        writingSinceNanos = clock.nanoTime();
        writing = true;
        out.write(bytes, from + done, piece);
        writing = false;
        done += piece;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
