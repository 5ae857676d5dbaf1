package legacy;

import java.util.concurrent.CountDownLatch;

/** One run that logs all of {@link LoudTexts}. */
final class LoudJob implements Runnable {

  private final Loud log;
  private final int thread;
  private final CountDownLatch done;

  LoudJob(Loud log, int thread, CountDownLatch done) {
    this.log = log;
    this.thread = thread;
    this.done = done;
  }

  @Override
  public void run() {
    for (int number = 0; number < LoudTexts.EVENTS; number++) {
      log.put("note", LoudTexts.value(number));
      log(number, LoudTexts.message(thread, number));
      log.remove("note");
    }
    done.countDown();
  }

  private void log(int number, String message) {
    switch (LoudTexts.kind(number)) {
      case 1:
        log.warn(message);
        break;
      case 2:
        log.error(message, LoudTexts.thrown(number));
        break;
      case 4:
        log.pairs(message, LoudTexts.value(number), number);
        break;
      default:
        log.info(message);
    }
  }
}
