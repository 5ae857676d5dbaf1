/**
 * What the agent sees of a collector: it runs, it calls, it stores; each opened and closed once.
 * Nothing here knows a library that is observed, nor what becomes of an observation.
 */
package io.collectoragent.runtime.observation;
