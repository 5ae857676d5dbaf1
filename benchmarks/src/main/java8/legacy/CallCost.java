package legacy;

import java.net.URL;
import java.util.concurrent.Callable;

/**
 * Measures what one kind of call costs this process, in two ways: without a pause, which shows what
 * the calling threads pay, and at a bounded rate, which shows what the process pays when all spans
 * can be sent.
 *
 * <p>Prints a line a round: {@code tight CALLS THREAD_CPU_NS THREAD_BYTES} and {@code paced CALLS
 * PROCESS_CPU_NS}; before the paced rounds {@code pacing} and their number of calls.
 */
public final class CallCost {

  private static final int SETTLE_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 50;

  private final Call call;
  private final Meter meter;
  private final int rounds;
  private final int calls;
  private final int paced;
  private long results;

  private CallCost(Call call, Meter meter, String[] args) {
    this.call = call;
    this.meter = meter;
    this.rounds = Integer.parseInt(args[2]);
    this.calls = Integer.parseInt(args[3]);
    this.paced = Integer.parseInt(args[4]);
  }

  /**
   * @param args the kind of call, the API's or the database's address or a log's pattern, rounds,
   *     calls a round, and calls between two pauses where it is paced: 0 for none
   */
  public static void main(String[] args) throws Exception {
    run(() -> callOf(args[0], args[1]), args);
  }

  /** The same for a call of another making; its threads are those of the group it is made in. */
  static void run(Callable<Call> maker, String[] args) throws Exception {
    ThreadGroup group = new ThreadGroup("measured");
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            group,
            () -> {
              try (Call call = maker.call()) {
                new CallCost(call, new Meter(group), args).measure();
              } catch (Throwable e) {
                failure[0] = e;
              }
            },
            "caller");
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new IllegalStateException(failure[0]);
    }
  }

  private static Call callOf(String kind, String address) throws Exception {
    switch (kind) {
      case "select":
        return new PreparedSelect(address);
      case "batch":
        return new PreparedBatch(address);
      case "url-connection":
        return new UrlConnectionGet(new URL(address));
      case "apache":
        return new ApacheGet(address);
      case "log":
        return new LoggedLine(address);
      default:
        throw new IllegalArgumentException(kind);
    }
  }

  private void measure() throws Exception {
    for (int round = 0; round < rounds; round++) {
      repeat(calls);
    }
    settle();
    for (int round = 0; round < rounds; round++) {
      tightRound();
    }
    if (paced == 0) {
      return;
    }
    settle();
    int bursts = Math.max(1, 2_000 / PAUSE_MILLIS);
    System.out.println("pacing " + rounds * bursts * paced);
    settle();
    for (int round = 0; round < rounds; round++) {
      pacedRound(bursts);
    }
    System.out.println("results " + results);
  }

  private void tightRound() throws Exception {
    long bytes = meter.threadBytes();
    long cpu = meter.threadCpuNanos();
    repeat(calls);
    long cpuUsed = meter.threadCpuNanos() - cpu;
    System.out.println("tight " + calls + " " + cpuUsed + " " + (meter.threadBytes() - bytes));
  }

  private void pacedRound(int bursts) throws Exception {
    long cpu = meter.processCpuNanos();
    for (int burst = 0; burst < bursts; burst++) {
      repeat(paced);
      Thread.sleep(PAUSE_MILLIS);
    }
    System.out.println("paced " + bursts * paced + " " + (meter.processCpuNanos() - cpu));
  }

  private void repeat(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      results += call.call();
    }
  }

  private static void settle() throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS);
  }
}
