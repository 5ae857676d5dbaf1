/**
 * Logback, and SLF4J's MDC in front of it: ids in log lines, and warnings counted. Never writes the
 * application's context: what is asked for is answered.
 */
package io.collectoragent.instrumentation.logback;
