/**
 * Calculates technical indicators from the prices that others have stored, in the style of 2014:
 * Quartz and a c3p0 pool. Nothing here may know of tracing, metrics or the agent: it stands for
 * code that nobody will change.
 */
package org.chartworks;
