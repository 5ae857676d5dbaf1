/**
 * Changes the classes of observed libraries as they are loaded, where an instrumentation says so.
 * Knows Byte Buddy and class files; knows no library and no signal.
 */
package io.collectoragent.instrumentation.weaving;
