package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;
import java.net.HttpURLConnection;
import java.net.ProtocolException;

/** Sees a connection being opened ahead of its request: the call begins here, or fails here. */
class OpenProbe extends Probe {

  private final Observer observer;
  private final Exchanges exchanges;
  private final boolean writing;

  OpenProbe(ProbeContext context) {
    this(context, false);
  }

  OpenProbe(ProbeContext context, boolean writing) {
    this.observer = context.observer();
    this.exchanges = new Exchanges(context);
    this.writing = writing;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    if (observer.isOpen(Group.HTTP_CLIENT)) {
      return null;
    }
    HttpCall call = exchanges.open((HttpURLConnection) self, writing);
    observer.enter(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    observer.leave(call);
    if (thrown == null) {
      exchanges.remember((HttpURLConnection) self, call);
    } else {
      exchanges.forget((HttpURLConnection) self);
      // "Cannot write output before setDoOutput" and its like: nothing was sent.
      if (!(thrown instanceof ProtocolException)) {
        call.fail(thrown);
        observer.stop(call);
      }
    }
  }
}
