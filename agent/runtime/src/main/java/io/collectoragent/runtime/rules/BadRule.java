package io.collectoragent.runtime.rules;

/** Something in the file is not as it has to be; the message has line, key and what is wrong. */
final class BadRule extends Exception {

  private static final long serialVersionUID = 1;

  BadRule(String message) {
    super(message);
  }
}
