/**
 * Work that a run hands to a pool of threads: the run goes with it. Only carries what is open;
 * opens nothing itself.
 */
package io.collectoragent.instrumentation.executor;
