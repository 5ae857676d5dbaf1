/**
 * Makes features for a model to learn from out of prices and sentiments, in the style of 2016:
 * Spring with its wiring in XML. Nothing here may know of tracing, metrics or the agent: it stands
 * for code that nobody will change.
 */
package net.quantlab.features;
