/**
 * What the JDK runs by the clock: periodic tasks of scheduled executors and timer tasks. Each
 * execution is a run of a collector.
 */
package io.collectoragent.instrumentation.scheduling;
