package legacy;

import java.util.concurrent.CountDownLatch;

/** Collects when its base says so. */
final class InheritedTimerTask extends AbstractCollectTask {

  private final Work work;

  InheritedTimerTask(Work work, CountDownLatch rounds) {
    super(rounds);
    this.work = work;
  }

  @Override
  void collect() {
    work.run("inherited");
  }
}
