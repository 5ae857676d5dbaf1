/**
 * The dashboards' readable source, and what Grafana imports that is made of it. Nothing here knows
 * what a metric means; that is said in {@code dashboards/source} alone.
 */
package io.collectoragent.testbed.dashboards;
