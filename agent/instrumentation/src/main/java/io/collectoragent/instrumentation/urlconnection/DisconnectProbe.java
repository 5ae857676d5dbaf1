package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;
import java.net.HttpURLConnection;

/** Sees a request that was sent being given up before its response was asked for. */
final class DisconnectProbe extends Probe {

  private static final String CANCELLED = "cancelled";

  private final Observer observer;
  private final Exchanges exchanges;

  DisconnectProbe(ProbeContext context) {
    this.observer = context.observer();
    this.exchanges = new Exchanges(context);
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    HttpCall call = exchanges.close((HttpURLConnection) self);
    if (call != null) {
      call.giveUp();
      call.fail(CANCELLED);
      observer.stop(call);
    }
    return null;
  }
}
