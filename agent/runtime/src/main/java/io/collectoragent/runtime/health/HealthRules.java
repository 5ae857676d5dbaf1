package io.collectoragent.runtime.health;

import io.collectoragent.runtime.collectors.NamePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the user says of health. Immutable; no part is null. */
public final class HealthRules {

  public static final HealthRules NONE =
      new HealthRules(
          Collections.<PingRule>emptyList(),
          Collections.<FreshnessRule>emptyList(),
          Collections.<NamePattern>emptyList());

  private final List<PingRule> pings;
  private final List<FreshnessRule> freshness;
  private final List<NamePattern> ignored;

  /**
   * @param ignored dependencies, databases and providers
   */
  public HealthRules(
      List<PingRule> pings, List<FreshnessRule> freshness, List<NamePattern> ignored) {
    this.pings = Collections.unmodifiableList(new ArrayList<>(pings));
    this.freshness = Collections.unmodifiableList(new ArrayList<>(freshness));
    this.ignored = Collections.unmodifiableList(new ArrayList<>(ignored));
  }

  public List<PingRule> pings() {
    return pings;
  }

  public List<FreshnessRule> freshness() {
    return freshness;
  }

  public List<NamePattern> ignored() {
    return ignored;
  }

  public boolean ignores(String name) {
    return ignored.stream().anyMatch(pattern -> pattern.matches(name));
  }
}
