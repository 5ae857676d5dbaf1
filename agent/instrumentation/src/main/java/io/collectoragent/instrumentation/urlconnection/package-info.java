/**
 * {@code HttpURLConnection}, for http and https. What an HTTP call means stands in the runtime;
 * here stands only how this client makes one.
 */
package io.collectoragent.instrumentation.urlconnection;
