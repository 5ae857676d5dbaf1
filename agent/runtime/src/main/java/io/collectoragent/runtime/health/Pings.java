package io.collectoragent.runtime.health;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Asks what the user wants asked, while somebody looks at the health: what is learnt counts like a
 * call of the program's to an API of that name, and for nothing else. Thread-safe.
 */
public final class Pings {

  private final HealthHandler health;
  private final Pinger pinger;
  private final Clock clock;
  private final Executor threads;
  private final AgentLog log;
  private volatile List<PingCheck> checks = Collections.emptyList();

  /**
   * @param threads runs each command on a new daemon thread
   */
  public Pings(HealthHandler health, Pinger pinger, Clock clock, Executor threads, AgentLog log) {
    this.health = health;
    this.pinger = pinger;
    this.clock = clock;
    this.threads = threads;
    this.log = log;
  }

  /** From now on these are asked. For one thread at a time. */
  public void follow(List<PingRule> rules, Providers providers) {
    List<PingCheck> before = checks;
    List<PingCheck> next = new ArrayList<>();
    for (PingRule rule : rules) {
      PingRule addressed = addressed(rule, providers);
      if (addressed != null) {
        next.add(check(addressed, before));
      }
    }
    checks = next;
    before.stream().filter(check -> !next.contains(check)).forEach(PingCheck::end);
  }

  boolean isEmpty() {
    return checks.isEmpty();
  }

  /** Called by one thread at a time. */
  void tick() {
    for (PingCheck check : checks) {
      try {
        check.tick(pinger, threads);
      } catch (Throwable failure) {
        log.warnOnce("pings", "an address could not be asked: " + failure.getClass().getName());
      }
    }
  }

  private PingCheck check(PingRule rule, List<PingCheck> before) {
    for (PingCheck check : before) {
      if (check.rule().equals(rule)) {
        return check;
      }
    }
    return new PingCheck(rule, health.api(rule.name()), clock);
  }

  /** Null where no address is known. */
  private PingRule addressed(PingRule rule, Providers providers) {
    if (rule.url() != null) {
      return rule;
    }
    Provider provider = providers.named(rule.name());
    if (provider != null) {
      for (String host : provider.hosts()) {
        if (!host.startsWith("*.")) {
          return rule.at("https://" + host + "/");
        }
      }
    }
    log.warn("health.ping." + rule.name() + ": no host of it is known, so it needs a url");
    return null;
  }
}
