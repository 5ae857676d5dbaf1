/**
 * What the measured programs talk to, each in a process of its own, so that its work is not
 * counted: an API and a receiver of spans.
 */
package io.collectoragent.benchmarks.servers;
