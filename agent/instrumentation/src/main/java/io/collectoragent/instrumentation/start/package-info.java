/**
 * Puts the agent together: what happens before {@code main}, and what can wait until it runs. The
 * only place that knows all parts; it contains none of their logic.
 */
package io.collectoragent.instrumentation.start;
