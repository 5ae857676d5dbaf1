/**
 * Metrics by the user's own rules: what such a rule says, and how the facts of it are handed over.
 * Knows neither where the facts come from nor how they are counted.
 */
package io.collectoragent.runtime.business;
