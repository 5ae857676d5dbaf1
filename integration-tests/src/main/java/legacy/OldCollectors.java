package legacy;

import java.util.Timer;
import java.util.TimerTask;

/** Runs one timer task of each class that it is told, one after the other. */
public final class OldCollectors {

  private static final long AT_MOST_MILLIS = 30_000;

  private OldCollectors() {}

  /** Takes the address of the API and the names of the tasks. */
  public static void main(String[] arguments) throws Exception {
    Timer timer = new Timer();
    for (int i = 1; i < arguments.length; i++) {
      Class<?> type = Class.forName(arguments[i]);
      TimerTask task = (TimerTask) type.getConstructor().newInstance();
      type.getMethod("setApi", String.class).invoke(task, arguments[0]);
      synchronized (task) {
        timer.schedule(task, 0);
        task.wait(AT_MOST_MILLIS);
      }
    }
    timer.cancel();
    Hold.untilInputEnds();
  }
}
