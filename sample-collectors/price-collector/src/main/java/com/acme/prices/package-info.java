/**
 * Collects coin prices from a CoinGecko-like API into one table, in the style of 2012. Nothing here
 * may know of tracing, metrics or the agent: it stands for code that nobody will change.
 */
package com.acme.prices;
