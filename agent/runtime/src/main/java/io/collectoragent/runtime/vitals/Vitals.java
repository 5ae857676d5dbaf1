package io.collectoragent.runtime.vitals;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** The agent's own figures, by bounded names. Thread-safe; takes no lock when it counts. */
public final class Vitals {

  private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> wovenClasses = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> leftOff = new ConcurrentHashMap<>();

  /** Something of the agent's threw; the application did not see it. */
  public void failed(String part) {
    count(failures, part);
  }

  /** A class was woven for that instrumentation. */
  public void woven(String instrumentation) {
    count(wovenClasses, instrumentation);
  }

  /** That instrumentation, or a part of it, observes nothing any more. */
  public void leftOff(String instrumentation, String why) {
    leftOff.putIfAbsent(instrumentation, why);
  }

  /** Why, in a few words, by instrumentation; of each the first that was told. */
  public Map<String, String> leftOff() {
    return new TreeMap<>(leftOff);
  }

  public Map<String, Long> failures() {
    return sums(failures);
  }

  /** Classes woven, by instrumentation; without those that wove none. */
  public Map<String, Long> wovenClasses() {
    return sums(wovenClasses);
  }

  private static void count(ConcurrentMap<String, LongAdder> counts, String name) {
    counts.computeIfAbsent(name, key -> new LongAdder()).increment();
  }

  private static Map<String, Long> sums(ConcurrentMap<String, LongAdder> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }
}
