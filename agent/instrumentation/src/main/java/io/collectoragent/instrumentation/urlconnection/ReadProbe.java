package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;

/** Sees a response being asked for: sends the request if need be, and ends the call. */
final class ReadProbe extends Probe {

  private static final int FIRST_ERROR_STATUS = 400;

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
    HttpCall call = exchanges.open((HttpURLConnection) self);
    observer.enter(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object status, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    HttpURLConnection connection = (HttpURLConnection) self;
    observer.leave(call);
    int code = code(status, thrown);
    if (thrown == null || code >= FIRST_ERROR_STATUS) {
      exchanges.answered(connection, call, thrown, code, ConnectionHeaders.of(connection, thrown));
    } else {
      exchanges.failed(connection, call, thrown);
    }
  }

  /**
   * An answer to which a streamed body would have to be sent again is told by the exception only.
   */
  private static int code(Object status, Throwable thrown) {
    if (thrown instanceof HttpRetryException) {
      return ((HttpRetryException) thrown).responseCode();
    }
    return status instanceof Integer ? Math.max((Integer) status, 0) : 0;
  }
}
