/**
 * What is made of rows that were stored in tables with rules: how plausible they are, and the
 * metrics that the user's rules ask for. Sees rows as {@code runtime.tables} has them, and neither
 * SQL nor drivers.
 */
package io.collectoragent.runtime.stored;
