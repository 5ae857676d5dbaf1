/**
 * Of which symbols the rows are that statements write, from what is bound to them and what the
 * driver reports. Nothing here knows JDBC's classes, and no bound value goes further than this but
 * as a symbol.
 */
package io.collectoragent.runtime.rows;
