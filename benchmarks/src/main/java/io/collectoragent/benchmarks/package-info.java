/**
 * The command that starts programs with and without agents and prints what they cost: its options,
 * the agents, and the order of things. How something is measured lies in {@code measures}.
 */
package io.collectoragent.benchmarks;
