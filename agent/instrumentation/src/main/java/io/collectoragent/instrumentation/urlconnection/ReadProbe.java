package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;
import java.net.HttpURLConnection;

/** Sees a response being asked for: sends the request if need be, and ends the call. */
final class ReadProbe extends Probe {

  private final Observer observer;
  private final Exchanges exchanges;

  ReadProbe(ProbeContext context) {
    this.observer = context.observer();
    this.exchanges = new Exchanges(context);
  }

  /**
   * @param answer the stream that was given before, if any: then this is no new request
   * @param failure what was thrown before, if anything: it is thrown again
   */
  @Override
  public Object enter(Object self, Object answer, Object failure) {
    if (answer != null || failure != null || observer.isOpen(Group.HTTP_CLIENT)) {
      return null;
    }
    HttpCall call = exchanges.open((HttpURLConnection) self, false);
    observer.enter(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object status, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    observer.leave(call);
    exchanges.forget((HttpURLConnection) self);
    call.fail(thrown);
    int code = status instanceof Integer ? (Integer) status : 0;
    if (code > 0) {
      // From 400 on that is what went wrong: the exception only says so in other words.
      call.respond(code);
    }
    observer.stop(call);
  }
}
