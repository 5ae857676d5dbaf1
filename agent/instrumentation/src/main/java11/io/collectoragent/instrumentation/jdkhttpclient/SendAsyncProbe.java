package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import java.util.concurrent.CompletableFuture;

/**
 * Sees a request being sent by a caller who goes on: the call ends with the future, which is the
 * application's own and is handed over as it is.
 */
final class SendAsyncProbe extends Probe {

  private final Requests requests;

  SendAsyncProbe(ProbeContext context) {
    this.requests = new Requests(context);
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    return requests.begin(request);
  }

  @Override
  public void exit(Object token, Object self, Object future, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    requests.leave(call);
    if (future instanceof CompletableFuture) {
      ((CompletableFuture<?>) future)
          .whenComplete((response, failure) -> requests.end(call, response, failure));
    } else {
      requests.end(call, null, thrown);
    }
  }
}
