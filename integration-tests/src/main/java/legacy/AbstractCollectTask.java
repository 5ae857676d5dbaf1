package legacy;

import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** An application's own base of its timer tasks. */
abstract class AbstractCollectTask extends TimerTask {

  private final CountDownLatch rounds;

  AbstractCollectTask(CountDownLatch rounds) {
    this.rounds = rounds;
  }

  @Override
  public void run() {
    collect();
    rounds.countDown();
    if (rounds.getCount() == 0) {
      cancel();
    }
  }

  abstract void collect();
}
