package io.collectoragent.runtime.health;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The databases, or APIs, that one check stands for. Thread-safe; no lock but for a new name. */
final class Members {

  private static final int AT_MOST = 200;
  private static final String OTHER = "other";

  private final Patience patience;
  private final ConcurrentMap<String, Member> byKey = new ConcurrentHashMap<>();

  Members(Patience patience) {
    this.patience = patience;
  }

  /**
   * Never null. What is one member too many is kept together as {@code other}.
   *
   * @param key tells apart what has the same name
   */
  Member member(String key, String name) {
    Member member = byKey.get(key);
    if (member != null) {
      return member;
    }
    return byKey.size() < AT_MOST ? added(key, name) : added(OTHER, OTHER);
  }

  private Member added(String key, String name) {
    Member member = byKey.get(key);
    if (member == null) {
      Member added = new Member(name, patience);
      member = byKey.putIfAbsent(key, added);
      member = member == null ? added : member;
    }
    return member;
  }

  /**
   * Those of which something was heard, by name: of several the one that is worst. What fails and
   * was left alone for long is forgotten.
   */
  SortedMap<String, Standing> standings(long nowEpochNanos) {
    SortedMap<String, Standing> standings = new TreeMap<>();
    for (Member member : byKey.values()) {
      Standing standing = member.standing();
      if (standing.isForgotten(nowEpochNanos)) {
        member.forget(standing);
      } else if (standing != Standing.UNHEARD) {
        standings.merge(member.name(), standing, Standing::worse);
      }
    }
    return standings;
  }
}
