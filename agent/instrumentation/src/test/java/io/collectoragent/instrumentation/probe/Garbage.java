package io.collectoragent.instrumentation.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what the garbage collector does in its own time. */
public final class Garbage {

  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long ROUND_MILLIS = 20;

  private Garbage() {}

  public static void collectUntil(BooleanSupplier condition) throws InterruptedException {
    ReferenceQueue<Object> never = new ReferenceQueue<>();
    long deadline = System.nanoTime() + WAIT_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      System.gc();
      never.remove(ROUND_MILLIS);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
