/**
 * What an operator runs by hand: {@code java -jar collector-agent.jar check|explain|doctor}. Never
 * loaded in a program that the agent is attached to.
 */
package io.collectoragent.runtime.commands;
