package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.sql.Connection;

/** Sees connections closed; what a pool executes as it takes one back is its own upkeep. */
final class CloseProbe extends Probe {

  private final Observer observer;
  private final Connections connections;

  CloseProbe(ProbeContext context) {
    this.observer = context.observer();
    this.connections = new Connections(context);
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return self instanceof Connection ? observer.mute(Group.JDBC) : null;
  }

  /** Also where it failed: nobody closes it a second time. */
  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token != null) {
      observer.unmute((Integer) token);
    }
    connections.closed(self);
  }
}
