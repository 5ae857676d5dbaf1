package io.collectoragent.runtime.endpoint;

/** A request that is answered without asking a page. */
final class Refused extends Exception {

  private final transient Reply reply;

  Refused(int status, String line) {
    // No stack trace: what a client sends is no event of ours.
    super(line, null, false, false);
    reply = Reply.text(status, line);
  }

  Reply reply() {
    return reply;
  }
}
