/**
 * The agent's own lines for the operator, on stderr: few, each naming the thing, the value and the
 * way out. Nothing here is called per observation.
 */
package io.collectoragent.runtime.log;
