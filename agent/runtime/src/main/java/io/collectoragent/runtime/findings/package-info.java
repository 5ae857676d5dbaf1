/**
 * What the agent found out by itself, and by which rule, for who wants to understand a collector or
 * to pin what was found. Nothing here measures anything, and nothing but names is kept.
 */
package io.collectoragent.runtime.findings;
