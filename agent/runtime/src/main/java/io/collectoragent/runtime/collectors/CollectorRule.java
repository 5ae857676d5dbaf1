package io.collectoragent.runtime.collectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the user says of one collector. Immutable; no part is null. */
public final class CollectorRule {

  private final String name;
  private final List<NamePattern> tasks;
  private final boolean ignored;
  private final Set<String> symbols;
  private final long everyNanos;
  private final long records;

  private CollectorRule(Builder builder) {
    name = builder.name;
    List<NamePattern> told = new ArrayList<>(builder.tasks);
    if (told.isEmpty()) {
      told.add(new NamePattern(name));
    }
    tasks = Collections.unmodifiableList(told);
    ignored = builder.ignored;
    symbols = Collections.unmodifiableSet(new LinkedHashSet<>(builder.symbols));
    everyNanos = builder.everyNanos;
    records = builder.records;
  }

  /** As operators shall see it. */
  public String name() {
    return name;
  }

  /** Which tasks it is, by the names that the agent gives them or by their classes. */
  public List<NamePattern> tasks() {
    return tasks;
  }

  /** Whether a task that the agent gives that name is it. */
  boolean isOf(String found) {
    return tasks.stream().anyMatch(task -> task.matches(found));
  }

  /** Whether what these tasks do is no run. */
  public boolean isIgnored() {
    return ignored;
  }

  /** Those that each run is to bring; empty where nobody said. */
  public Set<String> symbols() {
    return symbols;
  }

  /** From one run to the next; 0 where nobody said. */
  public long everyNanos() {
    return everyNanos;
  }

  /** Rows of each symbol in each run; 0 where nobody said. */
  public long records() {
    return records;
  }

  /** Whether it says anything of what a run is to bring of that symbol. */
  public boolean tellsOf(String symbol) {
    return everyNanos > 0 || records > 0 || symbols.contains(symbol);
  }

  /** Whether the same is expected of that symbol. Null expects nothing. */
  public boolean expectsAs(CollectorRule other, String symbol) {
    return other != null
        && everyNanos == other.everyNanos
        && records == other.records
        && symbols.contains(symbol) == other.symbols.contains(symbol);
  }

  /** Gathers the parts of a rule. */
  public static final class Builder {
    private final String name;
    private final List<NamePattern> tasks = new ArrayList<>();
    private final Set<String> symbols = new LinkedHashSet<>();
    private boolean ignored;
    private long everyNanos;
    private long records;

    public Builder(String name) {
      this.name = name;
    }

    /** Without any it is the task that has its name. */
    public Builder task(NamePattern pattern) {
      tasks.add(pattern);
      return this;
    }

    public Builder ignored(boolean value) {
      ignored = value;
      return this;
    }

    public Builder symbol(String symbol) {
      symbols.add(symbol);
      return this;
    }

    public Builder everyNanos(long value) {
      everyNanos = value;
      return this;
    }

    public Builder records(long value) {
      records = value;
      return this;
    }

    public CollectorRule build() {
      return new CollectorRule(this);
    }
  }
}
