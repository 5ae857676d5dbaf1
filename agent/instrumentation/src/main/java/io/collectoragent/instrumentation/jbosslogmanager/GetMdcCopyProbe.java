package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import org.jboss.logmanager.ExtLogRecord;

/** Has a record take its copy the way that is woven. */
public final class GetMdcCopyProbe extends Probe {

  /** A probe of a library is made with the context, whatever of it it needs. */
  public GetMdcCopyProbe(ProbeContext context) {}

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    ((ExtLogRecord) self).copyMdc();
    return null;
  }
}
