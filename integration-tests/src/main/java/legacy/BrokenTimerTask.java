package legacy;

/** Works once, then throws. */
final class BrokenTimerTask extends BareTask {

  private int runs;

  BrokenTimerTask(Work work) {
    super(work);
  }

  @Override
  public void run() {
    runs++;
    System.out.println("broken timer task, run " + runs);
    if (runs == 2) {
      throw new IllegalStateException("no second time");
    }
    work.run("broken-timer");
  }
}
