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
  private final AtomicInteger failures = new AtomicInteger();
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
      return probe == null ? null : probe.enter(self, argument, detail);
    } catch (Throwable failure) {
      failed(failure);
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
        recovered();
      }
    } catch (Throwable failure) {
      failed(failure);
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
      recovered();
      return replaced;
    } catch (Throwable failure) {
      failed(failure);
      return value;
    }
  }

  /** Only failures in a row count: an odd input now and then switches nothing off. */
  private void recovered() {
    if (failures.get() != 0) {
      failures.set(0);
    }
  }

  private void failed(Throwable failure) {
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
