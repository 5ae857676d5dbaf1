/**
 * What the agent counts of itself, so that it can be asked how it is doing. Counting only: how the
 * figures are shown is for others.
 */
package io.collectoragent.runtime.vitals;
