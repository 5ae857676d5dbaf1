package legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Works twice; in its third run a call fails, and so does it. */
final class BrokenJob implements Runnable {

  private final String dead;
  private final Work work;
  private int runs;

  BrokenJob(Work work, String dead) {
    this.work = work;
    this.dead = dead;
  }

  @Override
  public void run() {
    runs++;
    System.out.println("broken job, run " + runs);
    if (runs < 3) {
      work.run("broken-job");
      return;
    }
    try {
      ((HttpURLConnection) new URL(dead + "/broken-call").openConnection()).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
