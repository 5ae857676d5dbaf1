package legacy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** One run that branches out in every way, between work on the same threads outside of it. */
public final class BranchedWork {

  private BranchedWork() {}

  public static void main(String[] arguments) throws Exception {
    for (String name : Branches.INSIDE) {
      Store.table(name);
    }
    for (String name : new String[] {"outside", "tick", "many"}) {
      Store.table(name);
    }
    ForkJoinPool own = new ForkJoinPool(2);
    CountDownLatch runEnded = new CountDownLatch(1);
    CountDownLatch ticked = new CountDownLatch(1);
    Thread[] late = new Thread[1];
    Timer[] clock = new Timer[1];
    List<WeakReference<Thread>> many = new ArrayList<>();

    Completer completer = Completer.start();
    Branches branches = new Branches(own, completer, runEnded);
    outside(own, completer);
    FailingJobs.run(
        () -> {
          branches.all();
          late[0] = branches.late();
          clock[0] = Branches.clock(ticked);
          ticked.await();
          many.addAll(VirtualThreads.startMany());
        });
    runEnded.countDown();
    late[0].join();
    clock[0].cancel();
    outside(own, completer);
    System.out.println("threads gone " + VirtualThreads.areGone(many));
    own.shutdown();
    Hold.untilInputEnds();
  }

  /** On every thread that the run may have left its traces on. */
  private static void outside(ForkJoinPool own, Completer completer) throws Exception {
    for (ForkJoinPool pool : new ForkJoinPool[] {own, ForkJoinPool.commonPool()}) {
      CountDownLatch all = new CountDownLatch(pool.getParallelism());
      for (int i = 0; i < pool.getParallelism(); i++) {
        pool.submit(
            () -> {
              all.countDown();
              all.await();
              return Store.answer("outside");
            });
      }
      all.await();
    }
    CompletableFuture<Integer> response = new CompletableFuture<>();
    CompletableFuture<?> then = response.thenAccept(one -> Store.row("outside"));
    completer.complete(response);
    then.get();
  }
}
