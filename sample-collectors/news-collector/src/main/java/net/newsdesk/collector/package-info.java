/**
 * Collects headlines from feeds and from a Guardian-like search into one table, in the style of
 * 2015. Nothing here may know of tracing, metrics or the agent: it stands for code that nobody will
 * change.
 */
package net.newsdesk.collector;
