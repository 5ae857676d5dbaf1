package legacy;

import java.util.concurrent.CountDownLatch;

/** Ends in one of the ways in which a program can end. */
public final class Ends {

  private Ends() {}

  /** Takes the way. */
  public static void main(String[] arguments) throws Exception {
    String way = arguments[0];
    if (way.equals("at-once")) {
      System.exit(7);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("own hook")));
    System.out.println("done");
    if (way.equals("exit")) {
      System.exit(8);
    } else if (way.equals("halt")) {
      Runtime.getRuntime().halt(9);
    } else if (way.equals("uncaught")) {
      throw new IllegalStateException("not caught in main");
    } else if (way.equals("daemons")) {
      waiting(true).start();
    } else if (way.equals("signal")) {
      waiting(false).start();
    }
  }

  private static Thread waiting(boolean asDaemon) {
    CountDownLatch never = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                never.await();
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(asDaemon);
    return thread;
  }
}
