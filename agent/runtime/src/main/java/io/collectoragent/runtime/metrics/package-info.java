/**
 * Makes metrics of observations, counts them and hands them to the page at a scrape; the only
 * package that knows the Prometheus client, which is archived upstream. Names and labels are a
 * contract.
 */
package io.collectoragent.runtime.metrics;
