package legacy;

/** Tries again and again until it has worked, has failed and has worked again; then waits. */
final class Outage {

  private static final long PAUSE_MILLIS = 100;

  /** Something that a collector does. */
  interface Attempt {
    void make() throws Exception;
  }

  private Outage() {}

  static void outlive(Attempt attempt) throws InterruptedException {
    until(true, attempt);
    System.out.println("works");
    until(false, attempt);
    System.out.println("fails");
    until(true, attempt);
    System.out.println("works again");
  }

  private static void until(boolean worked, Attempt attempt) throws InterruptedException {
    while (works(attempt) != worked) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean works(Attempt attempt) {
    try {
      attempt.make();
      return true;
    } catch (Exception expected) {
      return false;
    }
  }
}
