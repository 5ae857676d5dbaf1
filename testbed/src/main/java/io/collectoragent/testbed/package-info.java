/**
 * Real parts and imitations of the outside world that the demo and the integration tests share: a
 * database, APIs, an OTLP receiver, child JVMs, a reader of metrics. Nothing of the agent's own
 * code may be used here, or a fault of the agent could hide its own evidence.
 */
package io.collectoragent.testbed;
