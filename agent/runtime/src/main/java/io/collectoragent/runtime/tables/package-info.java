/**
 * The user's rules on tables, and the values of rows that such a rule asks for, as they were bound.
 * Knows neither SQL nor JDBC nor what the values are used for.
 */
package io.collectoragent.runtime.tables;
