package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in a slot: makes sure that nothing a probe throws gets into the application, and
 * takes out a probe that cannot work: at once where the library's types do not fit, else after a
 * number of failures.
 */
final class GuardedProbe extends Probe {

  private static final int FAILURES_AT_MOST = 20;

  private final ProbeSource source;
  private final String instrumentation;
  private final ProbeFaults faults;

  /** Apart, for one of them may be all that a probe has, or all that works. */
  private final AtomicInteger failedEnters = new AtomicInteger();

  private final AtomicInteger failedExits = new AtomicInteger();
  private volatile boolean off;

  GuardedProbe(ProbeSource source, String instrumentation, ProbeFaults faults) {
    this.source = source;
    this.instrumentation = instrumentation;
    this.faults = faults;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    if (off) {
      return null;
    }
    try {
      Probe probe = source.probe();
      Object token = probe == null ? null : probe.enter(self, argument, detail);
      recovered(failedEnters);
      return token;
    } catch (Throwable failure) {
      failed(failedEnters, failure);
      return null;
    }
  }

  /** Runs even when switched off in between: what was entered has to be left. */
  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (off && token == null) {
      return;
    }
    try {
      Probe probe = source.probe();
      if (probe != null) {
        probe.exit(token, self, result, thrown);
      }
      if (token != null) {
        recovered(failedExits);
      }
    } catch (Throwable failure) {
      failed(failedExits, failure);
    }
  }

  @Override
  public Object replace(Object self, Object value) {
    if (off) {
      return value;
    }
    try {
      Probe probe = source.probe();
      Object replaced = probe == null ? value : probe.replace(self, value);
      recovered(failedEnters);
      return replaced;
    } catch (Throwable failure) {
      failed(failedEnters, failure);
      return value;
    }
  }

  /** Only failures in a row count: an odd input now and then switches nothing off. */
  private static void recovered(AtomicInteger failures) {
    if (failures.get() != 0) {
      failures.set(0);
    }
  }

  private void failed(AtomicInteger failures, Throwable failure) {
    boolean hopeless =
        failure instanceof LinkageError || failure instanceof ReflectiveOperationException;
    // Where the application's stack or heap is used up, the probe is not to blame.
    boolean innocent = failure instanceof VirtualMachineError;
    boolean switchOff = hopeless || (!innocent && failures.incrementAndGet() >= FAILURES_AT_MOST);
    if (switchOff) {
      off = true;
    }
    faults.failed(instrumentation, failure, switchOff);
  }
}
