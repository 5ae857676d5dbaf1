package io.collectoragent.instrumentation.executor;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the JDK's pools of threads are woven: where they take work, and where they run it. Threads
 * of their own need no weaving, see {@code ThreadScopes}.
 */
public final class ExecutorInstrumentation implements LibraryInstrumentation {

  private static final String THREAD_POOL = "java.util.concurrent.ThreadPoolExecutor";
  private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool";
  private static final String FORK_JOIN_TASK = "java.util.concurrent.ForkJoinTask";

  @Override
  public String name() {
    return "executor";
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>(threadPool(new CarriedTasks()));
    points.addAll(forkJoin(new CarriedTasks()));
    points.addAll(CompletableFuturePoints.all(new CarriedTasks()));
    return points;
  }

  private static List<WeavePoint> threadPool(CarriedTasks carried) {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(THREAD_POOL),
            MethodSelector.named("execute").taking(1),
            HandOverAdvice.class,
            context -> new HandOverProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named("java.util.concurrent.ScheduledThreadPoolExecutor"),
            MethodSelector.named("delayedExecute").taking(1),
            HandOverAdvice.class,
            context -> new HandOverProbe(context, carried)),
        WeavePoint.ofVisitor(
            TypeSelector.named(THREAD_POOL),
            RunWorkerWeaving::new,
            context -> new TakeOverProbe(context, carried)));
  }

  /** The names are those of Java 8 to 25; which of them there are differs. */
  private static List<WeavePoint> forkJoin(CarriedTasks carried) {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_POOL),
            MethodSelector.named("externalPush", "externalSubmit", "scheduleDelayedTask").taking(1),
            HandOverAdvice.class,
            context -> new ForkProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_POOL),
            MethodSelector.named("poolSubmit").taking(2),
            PoolSubmitAdvice.class,
            context -> new ForkProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_TASK),
            MethodSelector.named("fork").taking(0),
            ForkAdvice.class,
            context -> new ForkProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_TASK),
            MethodSelector.named("invoke", "quietlyInvoke").taking(0),
            ForkAdvice.class,
            context -> new InvokeProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_TASK),
            MethodSelector.staticNamed("invokeAll"),
            InvokeAllAdvice.class,
            context -> new InvokeProbe(context, carried)),
        WeavePoint.of(
            TypeSelector.named(FORK_JOIN_TASK),
            MethodSelector.named("doExec").taking(0),
            ExecAdvice.class,
            context -> new ExecProbe(context, carried)));
  }
}
