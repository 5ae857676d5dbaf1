/**
 * Log4j 2: ids in log lines, also behind its asynchronous loggers, and warnings counted. Never
 * writes the application's thread context: what is asked for is answered.
 */
package io.collectoragent.instrumentation.log4j2;
