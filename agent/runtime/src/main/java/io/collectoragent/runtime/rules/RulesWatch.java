package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.log.AgentLog;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Reads the collectors file again when it has changed, and says so. What is wrong with it is said
 * as at the start; where nothing of it can be read, what it said before holds. For one thread.
 */
public final class RulesWatch implements Runnable {

  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** What is woven when a class is loaded stays as it is. */
  private static final List<String> NOT_BEFORE_A_RESTART = Collections.singletonList("methods");

  private final WatchedFile file;
  private final RulesHolder rules;
  private final AgentLog log;

  public RulesWatch(WatchedFile file, RulesHolder rules, AgentLog log) {
    this.file = file;
    this.rules = rules;
    this.log = log;
  }

  /** For ever, on a daemon thread of its own. */
  public void start() {
    Thread thread = new Thread(this, "collector-agent-rules");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(EVERY_NANOS);
      try {
        look();
      } catch (RuntimeException | LinkageError failure) {
        log.warnOnce("rules watch", "the collectors file is not looked at: " + failure);
      }
    }
  }

  void look() {
    if (!file.hasChanged()) {
      return;
    }
    if (!file.exists()) {
      log.warn(named() + " is gone, what it said holds");
      return;
    }
    Rules before = rules.rules();
    Rules next = new CollectorsFile(file.path(), log::warn).readInPlaceOf(before);
    if (next == before) {
      return;
    }
    rules.replace(next);
    log.info(named() + " read again");
    List<String> later =
        NOT_BEFORE_A_RESTART.stream()
            .filter(section -> !next.saysSame(before, section))
            .collect(Collectors.toList());
    if (!later.isEmpty()) {
      log.warn(
          named()
              + ": what has changed under "
              + String.join(" and ", later)
              + " takes effect when the program is started anew");
    }
  }

  private String named() {
    return "collectors file " + file.path();
  }
}
