/**
 * Logback's events as lines of JSON: in place of what encoders make of them, or beside it. Their
 * context is the event's own, to which {@code logback} has added the agent's keys.
 */
package io.collectoragent.instrumentation.logbackjson;
