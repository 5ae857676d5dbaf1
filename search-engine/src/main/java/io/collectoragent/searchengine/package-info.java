/**
 * A search engine for the tests, started as a program. Nothing of it is ever on the class path of a
 * test or of the agent.
 */
package io.collectoragent.searchengine;
