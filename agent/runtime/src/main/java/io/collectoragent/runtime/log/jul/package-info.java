/**
 * Stands in for {@code java.util.logging} in the bundled libraries, whose references are relocated
 * here when the jar is packed: the real one would start the log manager before the application
 * could choose its own (WFLYLOG0078). What the operator has to hear, the agent says itself.
 */
package io.collectoragent.runtime.log.jul;
