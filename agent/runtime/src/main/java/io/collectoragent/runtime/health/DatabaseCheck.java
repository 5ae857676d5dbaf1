package io.collectoragent.runtime.health;

import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * When one database is asked: not while its calls prove that it answers, not more often than every
 * five seconds, and not where the collector would have to wait for it. For one thread, but for its
 * source.
 */
final class DatabaseCheck {

  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PROOF_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private volatile DatabaseSource source;
  private Ask current;
  private Ask givenUp;
  private long askedNanos;
  private boolean everAsked;

  DatabaseCheck(DatabaseSource source) {
    this.source = source;
  }

  DatabaseSource source() {
    return source;
  }

  /** Called on any thread. */
  void askThrough(DatabaseSource other) {
    source = other;
  }

  /** Looks after what is under way, and asks if it is time. */
  void tick(HealthHandler health, Observer observer, Clock clock, Executor threads) {
    forgetEnded();
    if (current != null && current.isUnderWayFor(PATIENCE_NANOS)) {
      current.giveUp();
      makeRoom();
    }
    Member member = health.member(source.server());
    if (current == null && isDue(member, clock)) {
      askedNanos = clock.nanoTime();
      everAsked = true;
      current = new Ask(source, member, observer, clock);
      threads.execute(current);
    }
  }

  private void forgetEnded() {
    if (current != null && current.hasEnded()) {
      current = null;
    }
    if (givenUp != null && givenUp.hasEnded()) {
      givenUp = null;
    }
  }

  /** One that hangs for good must not be the last; two that do are enough. */
  private void makeRoom() {
    if (givenUp == null) {
      givenUp = current;
      current = null;
    }
  }

  private boolean isDue(Member member, Clock clock) {
    if (source.isGone() || (everAsked && clock.nanoTime() - askedNanos < EVERY_NANOS)) {
      return false;
    }
    boolean inDoubt = !member.standing().isUp();
    long now = TimeUnit.MILLISECONDS.toNanos(clock.epochMillis());
    if (!inDoubt && member.answeredWithin(PROOF_NANOS, now)) {
      return false;
    }
    PoolRoom room = source.room();
    // An empty pool would open a connection that the collector did not want; in doubt it is worth
    // it.
    return room == PoolRoom.IDLE || room == PoolRoom.UNKNOWN || (room == PoolRoom.EMPTY && inDoubt);
  }
}
