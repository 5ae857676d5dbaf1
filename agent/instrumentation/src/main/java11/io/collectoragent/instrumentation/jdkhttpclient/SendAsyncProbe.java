package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import java.util.concurrent.CompletableFuture;

/**
 * Sees a request being sent by a caller who goes on. The call ends with the client's own future or,
 * where the application cancels or completes the one that it has, with that; it is handed over as
 * it is.
 */
final class SendAsyncProbe extends Probe {

  private final Requests requests;

  SendAsyncProbe(ProbeContext context) {
    this.requests = new Requests(context);
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    HttpCall call = requests.begin(request);
    if (call != null) {
      call.endByAnswer();
    }
    return call;
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
