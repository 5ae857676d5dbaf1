/**
 * Log4j 1.2's and reload4j's events as lines of JSON: in place of what layouts make of them for
 * consoles and files, or beside it.
 */
package io.collectoragent.instrumentation.log4j1json;
