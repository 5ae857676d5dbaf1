/**
 * Throws generated texts at whatever parses foreign bytes. The engine stands here and knows no
 * parser; each parser's target stands in its own package, beside its other tests.
 */
package io.collectoragent.runtime.fuzz;
