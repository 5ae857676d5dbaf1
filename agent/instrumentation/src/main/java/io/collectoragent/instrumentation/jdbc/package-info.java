/**
 * Any JDBC driver, pool or wrapper: connections, statements, batches. What it means to call a
 * database stands in the runtime; here stands only where JDBC does it.
 */
package io.collectoragent.instrumentation.jdbc;
