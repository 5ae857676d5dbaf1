package legacy;

/** Does nothing at all. */
public final class Idle {

  private Idle() {}

  public static void main(String[] arguments) throws Exception {
    Hold.untilInputEnds();
  }
}
