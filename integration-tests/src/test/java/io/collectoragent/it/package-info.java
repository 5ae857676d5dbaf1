/**
 * Proves the built jar in forked JVMs. Nothing here reaches into the agent: what counts is what a
 * user sees from outside.
 */
package io.collectoragent.it;
