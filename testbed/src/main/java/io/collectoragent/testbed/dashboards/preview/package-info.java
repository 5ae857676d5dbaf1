/**
 * What the checked-in dashboards show of a Prometheus, as a page without Grafana. It reads what is
 * shipped and not its source, and knows no metric.
 */
package io.collectoragent.testbed.dashboards.preview;
