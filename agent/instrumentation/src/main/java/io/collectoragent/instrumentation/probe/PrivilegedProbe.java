package io.collectoragent.instrumentation.probe;

import io.collectoragent.bridge.Probe;
import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Under a security manager, lets a probe do what the code that called it may not, such as make a
 * loader. Not used where there is none, since it would cost something on every call. Thread-safe.
 *
 * <p>No lambdas: linking one asks for permissions before it could grant any.
 */
final class PrivilegedProbe extends Probe {

  private final Probe probe;

  PrivilegedProbe(Probe probe) {
    this.probe = probe;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return AccessController.doPrivileged(
        new PrivilegedAction<Object>() {
          @Override
          public Object run() {
            return probe.enter(self, argument, detail);
          }
        });
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    AccessController.doPrivileged(
        new PrivilegedAction<Void>() {
          @Override
          public Void run() {
            probe.exit(token, self, result, thrown);
            return null;
          }
        });
  }

  @Override
  public Object replace(Object self, Object value) {
    return AccessController.doPrivileged(
        new PrivilegedAction<Object>() {
          @Override
          public Object run() {
            return probe.replace(self, value);
          }
        });
  }
}
