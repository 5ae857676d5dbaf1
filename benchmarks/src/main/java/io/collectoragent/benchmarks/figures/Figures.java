package io.collectoragent.benchmarks.figures;

import io.collectoragent.benchmarks.Agent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All values measured on one JDK, by figure and agent, in the order of the rounds; in each round
 * what runs without an agent comes first. For one thread.
 */
public final class Figures {

  private final Map<Figure, Map<Agent, List<Double>>> values = new LinkedHashMap<>();

  public void add(Figure figure, Agent agent, double value) {
    values
        .computeIfAbsent(figure, key -> new EnumMap<>(Agent.class))
        .computeIfAbsent(agent, key -> new ArrayList<>())
        .add(value);
  }

  /** In the order in which they were first measured. */
  public Set<Figure> all() {
    return new LinkedHashSet<>(values.keySet());
  }

  /** The median of what was measured without an agent; NaN if nothing was. */
  public double without(Figure figure) {
    return Median.of(of(figure, Agent.NONE));
  }

  /**
   * The median of what this agent adds to the run without one in the same round, which slow times
   * of the machine touch less than the difference of two medians. Where nothing can be measured
   * without an agent, all of it is added. NaN if nothing was measured.
   */
  public double added(Figure figure, Agent agent) {
    List<Double> with = of(figure, agent);
    List<Double> without = of(figure, Agent.NONE);
    List<Double> differences = new ArrayList<>();
    for (int round = 0; round < with.size(); round++) {
      differences.add(with.get(round) - (without.isEmpty() ? 0 : without.get(round)));
    }
    return Median.of(differences);
  }

  private List<Double> of(Figure figure, Agent agent) {
    return values.getOrDefault(figure, Map.of()).getOrDefault(agent, List.of());
  }
}
