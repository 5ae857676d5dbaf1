package legacy;

import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** A run of its own, whoever started its clock. */
final class Tick extends TimerTask {

  private final CountDownLatch ticked;

  Tick(CountDownLatch ticked) {
    this.ticked = ticked;
  }

  @Override
  public void run() {
    Store.row("tick");
    ticked.countDown();
  }
}
