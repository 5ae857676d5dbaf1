/**
 * JBoss LogManager, the log manager of WildFly and Quarkus: ids in log lines, and warnings counted.
 * Never writes the application's context: what is asked for is answered.
 */
package io.collectoragent.instrumentation.jbosslogmanager;
