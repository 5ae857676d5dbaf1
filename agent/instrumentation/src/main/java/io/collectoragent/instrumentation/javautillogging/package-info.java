/**
 * The JDK's own logging: warnings counted; it has no context to add to. Names none of its types,
 * for in the jar such a name would be that of the stand-in for the bundled libraries.
 */
package io.collectoragent.instrumentation.javautillogging;
