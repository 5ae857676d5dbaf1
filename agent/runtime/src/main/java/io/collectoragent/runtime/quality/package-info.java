/**
 * How fresh and how complete the gathered data is, by collector and symbol. Knows runs and calls
 * and no library; what is learned here is told by the metrics and by the statistics page.
 */
package io.collectoragent.runtime.quality;
