/**
 * Methods that the user names: what is told of their calls, and how it is read from arguments,
 * results and objects. Knows nothing of weaving, nor of what is done with it.
 */
package io.collectoragent.runtime.methods;
