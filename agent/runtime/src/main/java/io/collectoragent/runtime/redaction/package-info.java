/**
 * Takes secrets and unbounded values out of what is said about calls: addresses, paths, exceptions.
 * Only texts are handled here; nothing reads configuration, sends, logs or counts.
 */
package io.collectoragent.runtime.redaction;
