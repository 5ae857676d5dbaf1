package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;
import java.net.HttpURLConnection;
import java.net.ProtocolException;

/** Sees a connection being opened ahead of its request: the call begins here, or fails here. */
final class OpenProbe extends Probe {

  private final Observer observer;
  private final Exchanges exchanges;

  OpenProbe(ProbeContext context) {
    this.observer = context.observer();
    this.exchanges = new Exchanges(context);
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    if (observer.isOpen(Group.HTTP_CLIENT)) {
      return null;
    }
    HttpCall call = exchanges.open((HttpURLConnection) self);
    observer.enter(call);
    return call;
  }

  /**
   * @param status of a response that came already, because the request was refused; else none
   */
  @Override
  public void exit(Object token, Object self, Object status, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    HttpURLConnection connection = (HttpURLConnection) self;
    observer.leave(call);
    call.sendAs(connection.getRequestMethod());
    int code = status instanceof Integer ? (Integer) status : 0;
    if (thrown != null && code > 0) {
      exchanges.answered(connection, call, thrown, code);
    } else if (thrown == null || thrown instanceof ProtocolException) {
      // "Cannot write output before setDoOutput" and its like: nothing was sent so far.
      exchanges.remember(connection, call);
    } else {
      exchanges.failed(connection, call, thrown);
    }
  }
}
