/**
 * A small HTTP/1.1 responder for the agent's pages, on plain sockets and daemon threads of its own.
 * It knows paths and pages, never what a page says: metrics and health live elsewhere.
 */
package io.collectoragent.runtime.endpoint;
