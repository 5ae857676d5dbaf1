/**
 * What the logging libraries have in common where their events become lines of JSON: how a line
 * takes the place of a layout's text, or is written beside it. Woven only where {@code
 * logging.json} asks for it; what only one library has lies in that library's folder.
 */
package io.collectoragent.instrumentation.jsonlines;
