package io.collectoragent.runtime.fuzz;

/** A text for which a parser failed, cut down to what it takes. */
final class Finding extends AssertionError {

  private static final long serialVersionUID = 1;
  private static final int TRIES = 2_000;

  Finding(FuzzTarget target, String text, Throwable cause) {
    super(
        target.name()
            + " fails ("
            + cause
            + "); once it is mended, add this line to src/test/resources/fuzz/"
            + target.name()
            + ".txt:\n"
            + Escaped.line(shortest(target, text, cause.getClass())),
        cause);
  }

  /** Leaves out ever smaller parts as long as it fails in the same way. */
  private static String shortest(FuzzTarget target, String text, Class<?> failure) {
    String shortest = text;
    int tries = 0;
    for (int part = text.length() / 2; part > 0; part /= 2) {
      for (int at = 0; at + part <= shortest.length() && tries < TRIES; tries++) {
        String shorter = shortest.substring(0, at) + shortest.substring(at + part);
        if (fails(target, shorter, failure)) {
          shortest = shorter;
        } else {
          at += part;
        }
      }
    }
    return shortest;
  }

  private static boolean fails(FuzzTarget target, String text, Class<?> failure) {
    try {
      target.parse(text);
      return false;
    } catch (Throwable thrown) {
      return thrown.getClass() == failure;
    }
  }
}
