package legacy;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/** Chooses its log manager and its bean server in main, as application servers do, and late. */
public final class OwnManagers {

  private OwnManagers() {}

  public static void main(String[] arguments) throws Exception {
    collectOnce();
    Hold.untilInputEnds();
    System.setProperty("java.util.logging.manager", "legacy.OwnLogManager");
    System.setProperty("javax.management.builder.initial", "legacy.OwnBeanServerBuilder");
    System.out.println("log manager " + LogManager.getLogManager().getClass().getName());
    ManagementFactory.getPlatformMBeanServer();
    System.out.println("own bean server " + OwnBeanServerBuilder.isInForce());
  }

  private static void collectOnce() throws InterruptedException {
    CountDownLatch collected = new CountDownLatch(1);
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    clock.scheduleAtFixedRate(collected::countDown, 0, 1, TimeUnit.HOURS);
    collected.await();
    clock.shutdown();
    clock.awaitTermination(10, TimeUnit.SECONDS);
  }
}
