/**
 * Log4j 2's events as lines of JSON: in place of what layouts make of them, or beside it. Their
 * context is the event's own, to which {@code log4j2} has added the agent's keys.
 */
package io.collectoragent.instrumentation.log4j2json;
