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
  private final ConcurrentMap<String, Member> byName = new ConcurrentHashMap<>();

  Members(Patience patience) {
    this.patience = patience;
  }

  /** Never null. What is one member too many is kept together as {@code other}. */
  Member member(String name) {
    Member member = byName.get(name);
    String key = name;
    if (member == null && byName.size() >= AT_MOST) {
      key = OTHER;
      member = byName.get(key);
    }
    if (member == null) {
      Member added = new Member(patience);
      member = byName.putIfAbsent(key, added);
      member = member == null ? added : member;
    }
    return member;
  }

  /** Those of which something was heard; which fail and were left alone for long are dropped. */
  SortedMap<String, Standing> standings(long nowEpochNanos) {
    SortedMap<String, Standing> standings = new TreeMap<>();
    byName.forEach(
        (name, member) -> {
          Standing standing = member.standing();
          if (standing != Standing.UNHEARD && standing.isForgotten(nowEpochNanos)) {
            byName.remove(name, member);
          } else if (standing != Standing.UNHEARD) {
            standings.put(name, standing);
          }
        });
    return standings;
  }
}
