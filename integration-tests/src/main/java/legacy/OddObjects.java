package legacy;

import org.apache.log4j.Logger;

/** Logs objects that cannot be printed, or log while they are. */
public final class OddObjects {

  private static final Logger LOG = Logger.getLogger("legacy.odd");
  private static final int OFTEN = 25;

  private OddObjects() {}

  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < OFTEN; i++) {
      try {
        LOG.info(new Unprintable());
        System.out.println("logged what cannot be");
      } catch (UnsupportedOperationException e) {
        System.out.println("not logged: " + e.getMessage());
      }
    }
    LOG.warn(new Talkative());
    LOG.error("of an exception", new OddException());
    LOG.info("\ud83d half of a pair \ude80");
    Hold.untilInputEnds();
  }

  private static final class Unprintable {
    @Override
    public String toString() {
      throw new UnsupportedOperationException("on purpose");
    }
  }

  private static final class Talkative {
    @Override
    public String toString() {
      LOG.info("within");
      return "talkative";
    }
  }

  private static final class OddException extends Exception {
    @Override
    public String getMessage() {
      return "no \u0000 way \"";
    }
  }
}
