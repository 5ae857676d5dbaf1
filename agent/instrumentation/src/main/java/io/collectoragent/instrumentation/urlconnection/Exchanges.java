package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.ResponseHeaders;
import io.collectoragent.runtime.tracing.Propagation;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * The one request that a connection object stands for, from whichever of its methods sends it.
 *
 * <p>A request may be begun by {@code connect} or {@code getOutputStream} and ended by {@code
 * getInputStream} much later: the call is remembered by the connection in between, and forgotten
 * with it if it is never read (opentelemetry-java-instrumentation#2097). One that failed is
 * remembered too, for the connection may be tried again. Thread-safe.
 */
final class Exchanges {

  private final Observer observer;
  private final Endpoints endpoints;
  private final WeakStates states;
  private final Propagation propagation;

  Exchanges(ProbeContext context) {
    this.observer = context.observer();
    this.endpoints = context.endpoints();
    this.states = context.states();
    this.propagation = context.propagation();
  }

  /** The call that is under way on the connection, or a new one. */
  HttpCall open(HttpURLConnection connection) {
    HttpCall last = last(connection);
    return last == null || last.failed() ? begin(connection, last) : last;
  }

  void remember(HttpURLConnection connection, HttpCall call) {
    states.put(connection, call);
  }

  /** The call that is under way on the connection, which is then no longer; null for none. */
  HttpCall close(HttpURLConnection connection) {
    HttpCall last = last(connection);
    if (last == null || last.failed()) {
      return null;
    }
    states.remove(connection);
    return last;
  }

  /** Ends a call with its response, whose headers are not at hand. */
  void answered(HttpURLConnection connection, HttpCall call, Throwable thrown, int status) {
    answered(connection, call, thrown, status, null);
  }

  /**
   * Ends a call with its response.
   *
   * @param headers may be null
   */
  void answered(
      HttpURLConnection connection,
      HttpCall call,
      Throwable thrown,
      int status,
      ResponseHeaders headers) {
    states.remove(connection);
    // From 400 on the status is what went wrong: the exception only says so in other words.
    call.fail(thrown);
    call.respond(status, headers);
    observer.stop(call);
  }

  /** Ends a call that failed without a response, unless that was told before. */
  void failed(HttpURLConnection connection, HttpCall call, Throwable thrown) {
    boolean again = tellsAgain(last(connection), thrown);
    call.fail(thrown);
    states.put(connection, call);
    if (!again) {
      observer.stop(call);
    }
  }

  private HttpCall last(HttpURLConnection connection) {
    return (HttpCall) states.get(connection);
  }

  /** A connection throws its exception again, or another of the class with the first as cause. */
  private static boolean tellsAgain(HttpCall last, Throwable thrown) {
    Throwable before = last == null ? null : last.thrown();
    return before != null && (thrown == before || thrown.getCause() == before);
  }

  private HttpCall begin(HttpURLConnection connection, HttpCall failed) {
    URL url = connection.getURL();
    HttpTarget target =
        new HttpTarget(
            url.getProtocol(), url.getHost(), url.getPort(), url.getPath(), url.getQuery());
    HttpCall call =
        observer.start(new HttpCall(endpoints.of(target), connection.getRequestMethod(), target));
    try {
      inject(connection, call, failed);
    } catch (IllegalStateException alreadyConnected) {
      // Too late for a header; the call is observed all the same.
    }
    return call;
  }

  /** Not over the application's own, but over what an earlier call on this connection left. */
  private void inject(HttpURLConnection connection, HttpCall call, HttpCall failed) {
    for (int i = 0; i < propagation.size(); i++) {
      String present = connection.getRequestProperty(propagation.name(i));
      if (present == null || (failed != null && present.equals(propagation.value(i, failed)))) {
        connection.setRequestProperty(propagation.name(i), propagation.value(i, call));
      }
    }
  }
}
