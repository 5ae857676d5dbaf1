package legacy;

import java.util.concurrent.CountDownLatch;

/** Does more than its base, and what its base does. */
final class OverridingTimerTask extends AbstractCollectTask {

  private final Work work;

  OverridingTimerTask(Work work) {
    super(new CountDownLatch(1));
    this.work = work;
  }

  @Override
  public void run() {
    super.run();
    work.run("overriding");
  }

  @Override
  void collect() {
    work.run("overridden");
  }
}
