/**
 * Asks an address over HTTP whether it answers, on sockets of the agent's own: what the program has
 * set for its own HTTP clients (cookies, authenticators, kept connections) is left alone.
 */
package io.collectoragent.runtime.ping;
