/**
 * What the logging libraries have in common: a context that can be asked for a key by name. What
 * only one of them has lies in that library's folder.
 */
package io.collectoragent.instrumentation.mdc;
