/**
 * What the application logs, as lines of JSON: made of any framework's event, and written beside
 * its own output where that is wished. Knows no framework, and is loaded only where {@code
 * logging.json} asks for it.
 */
package io.collectoragent.runtime.jsonlog;
