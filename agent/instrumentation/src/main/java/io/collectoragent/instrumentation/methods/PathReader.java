package io.collectoragent.instrumentation.methods;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.methods.CallPath;
import io.collectoragent.runtime.methods.MethodName;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads what a method's rule asks for, and gives up a path that keeps failing: an exception for
 * each call would cost more than what it tells. Thread-safe.
 */
final class PathReader {

  private static final int FAILURES_AT_MOST = 20;

  private final MethodName method;
  private final Vitals vitals;
  private final AgentLog log;

  /** In a row, by path; empty as long as nothing fails. */
  private final ConcurrentMap<CallPath, AtomicInteger> failures = new ConcurrentHashMap<>();

  PathReader(MethodName method, Vitals vitals, AgentLog log) {
    this.method = method;
    this.vitals = vitals;
    this.log = log;
  }

  /** Null where there is nothing, or nothing that can be read. */
  Object read(CallPath path, Object self, Object[] arguments, Object result, long durationNanos) {
    AtomicInteger failed = failures.isEmpty() ? null : failures.get(path);
    if (failed != null && failed.get() >= FAILURES_AT_MOST) {
      return null;
    }
    try {
      Object found = path.read(self, arguments, result, durationNanos);
      if (failed != null && failed.get() > 0) {
        failed.set(0);
      }
      return found;
    } catch (VirtualMachineError notTheRulesFault) {
      return null;
    } catch (Throwable failure) {
      failed(path, failure);
      return null;
    }
  }

  private void failed(CallPath path, Throwable failure) {
    vitals.failed(MethodsInstrumentation.NAME);
    failures.computeIfAbsent(path, one -> new AtomicInteger()).incrementAndGet();
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    log.warnOnce(
        "method " + method + ' ' + path,
        "collectors file: methods."
            + method
            + ": "
            + path
            + " cannot be read ("
            + (failure instanceof NoSuchFieldException
                ? failure.getMessage()
                : cause.getClass().getName())
            + "); it is unknown there, and given up after "
            + FAILURES_AT_MOST
            + " times in a row");
  }
}
