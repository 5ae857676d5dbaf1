package io.collectoragent.runtime.health;

import io.collectoragent.runtime.observation.Errors;
import io.collectoragent.runtime.time.Clock;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When one address is asked: as often as the user says, but not while the program's own calls prove
 * that it answers, and never twice at a time. For one thread.
 */
final class PingCheck {

  private static final int FIRST_SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String NO_ANSWER = "timeout";

  private final PingRule rule;
  private final Member member;
  private final Clock clock;
  private Asking current;
  private long askedNanos;
  private boolean everAsked;

  PingCheck(PingRule rule, Member member, Clock clock) {
    this.rule = rule;
    this.member = member;
    this.clock = clock;
  }

  PingRule rule() {
    return rule;
  }

  /** It is asked no more; what was learnt so far is no matter either. */
  void end() {
    member.forget(member.standing());
  }

  /** Looks after what is under way, and asks if it is time. */
  void tick(Pinger pinger, Executor threads) {
    if (current != null && !current.ended) {
      if (clock.nanoTime() - askedNanos >= PATIENCE_NANOS) {
        current.tell(() -> member.failed(now(), NO_ANSWER));
      }
      return;
    }
    if (isDue()) {
      askedNanos = clock.nanoTime();
      everAsked = true;
      current = new Asking(pinger);
      threads.execute(current);
    }
  }

  private boolean isDue() {
    if (everAsked && clock.nanoTime() - askedNanos < rule.everyNanos()) {
      return false;
    }
    boolean isProven = member.standing().isUp() && member.answeredWithin(rule.everyNanos(), now());
    return !isProven;
  }

  private long now() {
    return TimeUnit.MILLISECONDS.toNanos(clock.epochMillis());
  }

  /** One question, on a thread of its own. */
  private final class Asking implements Runnable {
    private final Pinger pinger;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean ended;

    Asking(Pinger pinger) {
      this.pinger = pinger;
    }

    @Override
    public void run() {
      try {
        int status = pinger.ask(URI.create(rule.url()));
        tell(() -> note(status));
      } catch (Throwable thrown) {
        String error = Errors.typeOf(thrown.getClass().getName());
        tell(() -> member.failed(now(), error));
      } finally {
        ended = true;
      }
    }

    private void note(int status) {
      if (status == TOO_MANY_REQUESTS) {
        member.refused(now());
      } else if (status >= FIRST_SERVER_ERROR && status != NOT_IMPLEMENTED) {
        member.failed(now(), Integer.toString(status));
      } else {
        member.answered(now());
      }
    }

    private void tell(Runnable what) {
      if (told.compareAndSet(false, true)) {
        what.run();
        member.checked(now());
      }
    }
  }
}
