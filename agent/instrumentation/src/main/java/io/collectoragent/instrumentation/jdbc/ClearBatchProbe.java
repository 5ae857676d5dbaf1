package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import java.sql.Statement;

/** Forgets a batch together with its statement. */
final class ClearBatchProbe extends Probe {

  private final Connections connections;

  ClearBatchProbe(ProbeContext context) {
    this.connections = new Connections(context);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    connections.state((Statement) self).clearBatch();
  }
}
