/**
 * What the user promises of data and APIs, and how well it is kept: shares of sliding windows, in
 * memory that is bounded by the number of series. Nothing here runs by itself: all is worked out
 * from events and when somebody asks.
 */
package io.collectoragent.runtime.objectives;
