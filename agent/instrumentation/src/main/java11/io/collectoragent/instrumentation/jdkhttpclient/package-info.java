/**
 * {@code java.net.http.HttpClient}, there from Java 11 on: compiled and loaded only for that.
 * What an HTTP call means stands in the runtime; here stands only how this client makes one.
 */
package io.collectoragent.instrumentation.jdkhttpclient;
