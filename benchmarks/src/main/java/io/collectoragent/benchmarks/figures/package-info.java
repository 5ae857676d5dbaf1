/**
 * Numbers: what was measured of whom, what an agent adds, and the table of it. Knows nothing of how
 * they came about.
 */
package io.collectoragent.benchmarks.figures;
