package legacy;

/** The only one below a base without a {@code run}. */
final class PlainTimerTask extends BareTask {

  PlainTimerTask(Work work) {
    super(work);
  }

  @Override
  public void run() {
    work.run("plain");
  }
}
