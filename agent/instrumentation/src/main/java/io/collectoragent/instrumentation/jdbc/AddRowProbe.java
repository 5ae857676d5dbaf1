package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import java.sql.Statement;

/** Tells where the rows of a statement's batch are counted; see {@link AddRowAdvice}. */
final class AddRowProbe extends Probe {

  private final Connections connections;

  AddRowProbe(ProbeContext context) {
    this.connections = new Connections(context);
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return self instanceof Statement ? connections.state((Statement) self) : null;
  }
}
