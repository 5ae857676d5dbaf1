/**
 * A probe of the library that the tests make up. Apart from the tests themselves, because all of a
 * probe's package is loaded beside the application.
 */
package io.collectoragent.instrumentation.sample;
