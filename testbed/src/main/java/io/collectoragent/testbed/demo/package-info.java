/**
 * What {@code ./demo} runs: it puts the testbed's parts and the sample collectors on a stage, shows
 * what the agent says of them, and checks it. It looks from outside only, at pages, spans and rows.
 */
package io.collectoragent.testbed.demo;
