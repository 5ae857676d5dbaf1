/**
 * How many connections to each database are in use, as probes tell it and a scrape asks for it.
 * Knows no library: what holds connections is only asked here, without a lock of the application's.
 */
package io.collectoragent.runtime.connections;
