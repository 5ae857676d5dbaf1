package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;

/**
 * Keeps from counting what a driver or pool executes for its own sake, on whatever thread: to test
 * a connection, to answer for metadata or generated keys, to commit.
 */
final class InsidesProbe extends Probe {

  private final Observer observer;
  private final Class<?> type;

  /**
   * @param type of the objects that it is about; others of a woven class are left alone
   */
  InsidesProbe(ProbeContext context, Class<?> type) {
    this.observer = context.observer();
    this.type = type;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return type.isInstance(self) ? observer.mute(Group.JDBC) : null;
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token != null) {
      observer.unmute((Integer) token);
    }
  }
}
