package io.collectoragent.runtime.endpoint;

import java.io.IOException;

/**
 * Answers one path. Called by several of the endpoint's threads at once, never by the
 * application's. What it throws becomes a reply of 500.
 */
public interface Page {

  /** The reply to a GET; a HEAD is asked the same way and sent without its body. Never null. */
  Reply reply(Request request) throws IOException;

  /**
   * Whether it answers from memory in a few hundred bytes. Such a page has threads that no scrape
   * can hold, because an orchestrator kills what does not answer its probe.
   */
  default boolean answersAtOnce() {
    return false;
  }

  /**
   * Whether it is shown without credentials where the endpoint asks for some: an orchestrator's
   * probes carry none. Such a page tells no details.
   */
  default boolean isPublic() {
    return false;
  }
}
