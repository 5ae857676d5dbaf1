/**
 * The runtime's parts joined as the agent's start joins them, under a collector, APIs and a clock
 * that follow a script. What instrumentation does with a real library is not here.
 */
package io.collectoragent.runtime.simulation;
