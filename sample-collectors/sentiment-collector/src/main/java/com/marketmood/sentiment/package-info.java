/**
 * Says of every headline in the database how the market may feel about it, in the style of 2013: a
 * thread that loops. Nothing here may know of tracing, metrics or the agent: it stands for code
 * that nobody will change.
 */
package com.marketmood.sentiment;
