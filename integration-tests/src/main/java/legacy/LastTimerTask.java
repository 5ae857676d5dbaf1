package legacy;

import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** Says that it was its turn. */
final class LastTimerTask extends TimerTask {

  private final CountDownLatch reached;

  LastTimerTask(CountDownLatch reached) {
    this.reached = reached;
  }

  @Override
  public void run() {
    reached.countDown();
  }
}
