package io.collectoragent.benchmarks.measures;

import io.collectoragent.benchmarks.Agent;
import io.collectoragent.benchmarks.figures.Figures;
import java.util.List;

/** A program that is started once for each agent in each round. */
public interface Measure {

  /** What it measures, for who waits. */
  String name();

  /** Those of which it says something, in the order of a round. */
  List<Agent> agents();

  /** How often all of them are started. */
  int rounds();

  /** Starts it once and notes what it used. */
  void once(Agent agent, Jdk jdk, Figures figures);
}
