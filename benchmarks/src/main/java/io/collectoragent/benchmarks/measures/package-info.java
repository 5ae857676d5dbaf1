/**
 * One class for each way of measuring: it starts one program with one agent and notes figures. From
 * outside where that can be, so that measuring costs the program nothing.
 */
package io.collectoragent.benchmarks.measures;
