package io.collectoragent.runtime.doctor;

/** That it could not be told; the message names what was found and the way out. */
final class Unasked extends Exception {

  private static final long serialVersionUID = 1;

  private static final int LONGEST = 1000;

  Unasked(String message) {
    super(Printable.of(message, LONGEST));
  }
}
