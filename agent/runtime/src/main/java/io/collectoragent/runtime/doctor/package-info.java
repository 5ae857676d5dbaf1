/**
 * {@code java -jar collector-agent.jar doctor}: the daily checklist, asked of an agent's endpoint
 * or of a Prometheus that scrapes many. Reads what these serve and nothing else of the agent's, and
 * is never loaded in a program that the agent is attached to.
 */
package io.collectoragent.runtime.doctor;
