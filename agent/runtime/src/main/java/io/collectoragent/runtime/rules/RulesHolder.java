package io.collectoragent.runtime.rules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The rules that hold now. Who follows them is told of each change, and keeps what he needs in a
 * volatile field of his own, so that a change costs no call anything. Thread-safe.
 */
public final class RulesHolder {

  private final List<Consumer<Rules>> followers = new CopyOnWriteArrayList<>();
  private final Consumer<Throwable> failures;
  private volatile Rules rules;

  /**
   * @param failures told of what a follower throws; the others are told of the rules all the same
   */
  public RulesHolder(Rules rules, Consumer<Throwable> failures) {
    this.rules = rules;
    this.failures = failures;
  }

  public Rules rules() {
    return rules;
  }

  /** Is told at once of what holds now, on this thread, and later of each change on another. */
  public synchronized void follow(Consumer<Rules> follower) {
    followers.add(follower);
    tell(follower);
  }

  /** Makes these hold. Followers are told in the order in which they came. */
  public synchronized void replace(Rules next) {
    rules = next;
    followers.forEach(this::tell);
  }

  private void tell(Consumer<Rules> follower) {
    try {
      follower.accept(rules);
    } catch (RuntimeException | LinkageError failure) {
      failures.accept(failure);
    }
  }
}
