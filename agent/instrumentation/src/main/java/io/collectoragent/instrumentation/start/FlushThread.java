package io.collectoragent.instrumentation.start;

/** The shutdown hook: sends the last spans, for as long as an exit may be held up by that. */
final class FlushThread extends Thread {

  /** Sends what there is and returns after that many milliseconds at the latest. */
  interface LastSpans {
    void sendWithin(long millis) throws InterruptedException;
  }

  private static final long AT_MOST_MILLIS = 2000;

  private final LastSpans lastSpans;

  FlushThread(LastSpans lastSpans) {
    super("collector-agent-flush");
    this.lastSpans = lastSpans;
  }

  @Override
  public void run() {
    try {
      lastSpans.sendWithin(AT_MOST_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
