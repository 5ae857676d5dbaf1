/**
 * Makes spans of observations and sends them by OTLP; the only package that knows OpenTelemetry.
 * The application's threads only put a finished observation into a buffer; all else, the SDK's
 * classes included, happens on the exporting thread.
 */
package io.collectoragent.runtime.tracing;
