/**
 * Lines of the agent's own for what an operator would look for in a log: a run that failed, a call
 * that was slow. Few by design; made only where {@code log.events} asks for them.
 */
package io.collectoragent.runtime.events;
