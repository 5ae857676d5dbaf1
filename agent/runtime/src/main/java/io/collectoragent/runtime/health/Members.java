package io.collectoragent.runtime.health;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** The databases, or APIs, that one check stands for. Thread-safe; no lock but for a new name. */
final class Members {

  private static final int AT_MOST = 200;
  private static final String OTHER = "other";

  private final ConcurrentMap<String, AtomicReference<Standing>> byName = new ConcurrentHashMap<>();

  /** Notes a call's outcome. What is one member too many is kept together as {@code other}. */
  void note(String name, Standing call) {
    AtomicReference<Standing> member = member(name, call);
    Standing before;
    Standing after;
    do {
      before = member.get();
      after = before.after(call);
    } while (after != before && !member.compareAndSet(before, after));
  }

  private AtomicReference<Standing> member(String name, Standing first) {
    AtomicReference<Standing> member = byName.get(name);
    String key = name;
    if (member == null && byName.size() >= AT_MOST) {
      key = OTHER;
      member = byName.get(key);
    }
    if (member == null) {
      AtomicReference<Standing> added = new AtomicReference<>(first);
      member = byName.putIfAbsent(key, added);
      member = member == null ? added : member;
    }
    return member;
  }

  SortedMap<String, Standing> standings() {
    SortedMap<String, Standing> standings = new TreeMap<>();
    byName.forEach((name, standing) -> standings.put(name, standing.get()));
    return standings;
  }
}
