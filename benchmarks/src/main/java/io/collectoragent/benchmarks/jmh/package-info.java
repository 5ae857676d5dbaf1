/** What is worth a microscope: parts of the hot path and the printing of metrics, by JMH. */
package io.collectoragent.benchmarks.jmh;
