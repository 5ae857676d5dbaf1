package io.collectoragent.instrumentation.sample;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import samplelibrary.Widget;

/** Knows the library's type: works only where it is the application's own. */
public final class WidgetProbe extends Probe {

  private final ProbeContext context;

  public WidgetProbe(ProbeContext context) {
    this.context = context;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return ((Widget) self).turn() + (context == null ? "" : " in a context");
  }
}
