package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;
import java.util.concurrent.CompletableFuture;

/**
 * Ends a call before the application hears of it. A future tells who waits for it in the reverse
 * order in which they came, so on the application's own future the agent would be told last: after
 * all that is chained to it, and after a run that waits for it may have ended without its call.
 */
final class AnswerProbe extends Probe {

  private final Requests requests;
  private final WeakStates states;

  AnswerProbe(ProbeContext context) {
    this.requests = new Requests(context);
    this.states = context.states();
  }

  @Override
  public Object replace(Object request, Object answer) {
    Object call = states.get(request);
    boolean byAnswer = call instanceof HttpCall && ((HttpCall) call).endsByAnswer();
    return byAnswer && answer instanceof CompletableFuture
        ? endedBefore((CompletableFuture<?>) answer, (HttpCall) call)
        : answer;
  }

  private Object endedBefore(CompletableFuture<?> answer, HttpCall call) {
    return answer.whenComplete((response, failure) -> requests.end(call, response, failure));
  }
}
