package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;

/** Sees a request being sent by a caller who waits, until the body handler has its body. */
final class SendProbe extends Probe {

  private final Requests requests;

  SendProbe(ProbeContext context) {
    this.requests = new Requests(context);
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    return requests.begin(request);
  }

  @Override
  public void exit(Object token, Object self, Object response, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    requests.leave(call);
    requests.end(call, response, thrown);
  }
}
