package legacy;

import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** A timer task as the books have it, that ends after its rounds. */
final class DirectTimerTask extends TimerTask {

  private final Work work;
  private final CountDownLatch rounds;

  DirectTimerTask(Work work, CountDownLatch rounds) {
    this.work = work;
    this.rounds = rounds;
  }

  @Override
  public void run() {
    work.run("direct");
    rounds.countDown();
    if (rounds.getCount() == 0) {
      cancel();
    }
  }
}
