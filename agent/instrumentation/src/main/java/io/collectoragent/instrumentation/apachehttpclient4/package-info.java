/**
 * Apache HttpClient 4, the classic client, from 4.0 on. What an HTTP call means stands in the
 * runtime; here stands only how this client makes one.
 */
package io.collectoragent.instrumentation.apachehttpclient4;
