package io.collectoragent.runtime.access;

/** What a client has to send. Thread-safe. */
interface Credentials {

  /** As RFC 9110 names it in {@code Authorization}. */
  String scheme();

  /** Whether it is known without thinking that they are right; false says nothing. */
  boolean recognise(String authorization);

  /** Takes the same time for whatever is wrong in them. */
  boolean match(String authorization);
}
