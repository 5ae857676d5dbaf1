/**
 * A real Prometheus, set up as {@code deploy/prometheus} has it for one machine, and what it
 * answers. Nothing here knows of dashboards, nor of the demo.
 */
package io.collectoragent.testbed.prometheus;
