/**
 * Work that a run hands to pools of threads: the run goes with it. Only carries what is open; opens
 * nothing itself.
 */
package io.collectoragent.instrumentation.executor;
