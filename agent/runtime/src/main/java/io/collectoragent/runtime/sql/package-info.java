/**
 * Reads what a SQL statement does, and gives a text of it that is safe to show. Nothing here runs
 * SQL, knows JDBC, or keeps a literal of a statement.
 */
package io.collectoragent.runtime.sql;
