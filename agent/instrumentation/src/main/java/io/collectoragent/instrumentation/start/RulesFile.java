package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.rules.CollectorsFile;
import io.collectoragent.runtime.rules.Rules;
import io.collectoragent.runtime.rules.RulesHolder;
import io.collectoragent.runtime.rules.RulesWatch;
import io.collectoragent.runtime.rules.WatchedFile;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.function.Consumer;

/**
 * The user's collectors file, if there is one: read at the start, and then watched. Without one no
 * YAML is loaded and no thread started. For the starting thread alone.
 */
final class RulesFile {

  private final String path;
  private final AgentLog log;
  private final Vitals vitals;
  private RulesWatch watch;

  /**
   * @param path empty for no file
   */
  RulesFile(String path, AgentLog log, Vitals vitals) {
    this.path = path;
    this.log = log;
    this.vitals = vitals;
  }

  boolean isThere() {
    return !path.isEmpty();
  }

  /** Takes what is wrong with it, a line each. */
  RulesHolder read(Consumer<String> complaints) {
    if (!isThere()) {
      return new RulesHolder(Rules.NONE, this::failed);
    }
    WatchedFile watched = new WatchedFile(path);
    Rules first = new CollectorsFile(path, complaints).read();
    RulesHolder rules = new RulesHolder(first, this::failed);
    watch = new RulesWatch(watched, rules, log);
    return rules;
  }

  /** From now on its changes take effect. */
  void watch() {
    if (watch != null) {
      watch.start();
    }
  }

  private void failed(Throwable failure) {
    vitals.failed("rules");
    log.warnOnce("rules " + failure, "not all of the collectors file takes effect: " + failure);
  }
}
