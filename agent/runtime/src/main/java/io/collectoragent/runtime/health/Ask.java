package io.collectoragent.runtime.health;

import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.observation.Errors;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks one database once, on a thread of its own, and tells what it learnt. Who started it may give
 * it up; an answer counts all the same, for who hears late that it answers knows more than before.
 */
final class Ask implements Runnable {

  private static final int VALID_WITHIN_SECONDS = 1;
  private static final String NO_ANSWER = "timeout";
  private static final String NOT_VALID = "invalid";

  private final DatabaseSource source;
  private final Member member;
  private final Observer observer;
  private final Clock clock;
  private final long startNanos;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile boolean opened;
  private volatile boolean ended;

  Ask(DatabaseSource source, Member member, Observer observer, Clock clock) {
    this.source = source;
    this.member = member;
    this.observer = observer;
    this.clock = clock;
    this.startNanos = clock.nanoTime();
  }

  @Override
  public void run() {
    int before = observer.mute(Group.DB_CONNECT);
    // Some drivers speak HTTP.
    observer.mute(Group.HTTP_CLIENT);
    try {
      ask();
    } catch (Throwable thrown) {
      failed(thrown);
    } finally {
      observer.unmute(before);
      ended = true;
    }
  }

  private void ask() throws Exception {
    try (AskedConnection connection = source.open()) {
      if (connection == null) {
        return;
      }
      opened = true;
      if (connection.isValid(VALID_WITHIN_SECONDS)) {
        told.set(true);
        member.answered(now());
        member.checked(now());
      } else {
        failed(NOT_VALID);
      }
    }
  }

  /** A pool that is used up fails as well, and so does one that was closed. */
  private void failed(Throwable thrown) {
    boolean ofTheDatabase =
        DatabaseFailure.isOfTheConnection(thrown) || DatabaseFailure.isOfTheLogin(thrown);
    if (ofTheDatabase && source.room() != PoolRoom.LENT) {
      failed(Errors.typeOf(thrown.getClass().getName()));
    }
  }

  private void failed(String error) {
    if (told.compareAndSet(false, true)) {
      member.failed(now(), error);
      member.checked(now());
    }
  }

  /**
   * Takes what is known so far for its answer. That nothing came says something only where a
   * connection was there, or where its pool has none at all: else that one may be used up, and what
   * it fails of later too.
   */
  void giveUp() {
    if (told.get()) {
      return;
    }
    PoolRoom room = source.room();
    if (opened || room == PoolRoom.EMPTY) {
      failed(NO_ANSWER);
    } else if (room != PoolRoom.UNKNOWN) {
      told.set(true);
    }
  }

  boolean isUnderWayFor(long nanos) {
    return !ended && clock.nanoTime() - startNanos >= nanos;
  }

  boolean hasEnded() {
    return ended;
  }

  private long now() {
    return TimeUnit.MILLISECONDS.toNanos(clock.epochMillis());
  }
}
