/**
 * Log4j 1.2 and reload4j: ids in log lines, and warnings counted. What stands in for it in front of
 * another framework is that framework's matter.
 */
package io.collectoragent.instrumentation.log4j1;
