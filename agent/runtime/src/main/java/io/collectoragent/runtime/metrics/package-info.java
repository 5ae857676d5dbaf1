/**
 * Makes metrics of observations and prints them; the only package that knows the Prometheus client,
 * which is archived upstream and may have to be replaced. Names and labels are a contract.
 */
package io.collectoragent.runtime.metrics;
