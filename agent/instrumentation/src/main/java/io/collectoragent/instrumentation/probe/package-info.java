/**
 * How a probe gets to the woven code and what it is given: slots, loaders, and the agent's
 * services. Knows no library; what fails in a probe ends here.
 */
package io.collectoragent.instrumentation.probe;
