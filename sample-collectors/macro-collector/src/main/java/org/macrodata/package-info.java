/**
 * Collects economic series from a FRED-like API into one table, several at once. Nothing here may
 * know of tracing, metrics or the agent: it stands for code that nobody will change.
 */
package org.macrodata;
