package legacy;

import java.io.IOException;

/** Keeps a program alive until its standard input ends, so that it can be looked at. */
public final class Hold {

  private Hold() {}

  public static void untilInputEnds() throws IOException {
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Nothing is said; only the end counts.
    }
  }
}
