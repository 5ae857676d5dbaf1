/**
 * Writes pages of metrics in Prometheus' text format 0.0.4 and in OpenMetrics 1.0.0, as a stream
 * and with one buffer. It knows names, labels and numbers, never what is measured or who asks.
 */
package io.collectoragent.runtime.exposition;
