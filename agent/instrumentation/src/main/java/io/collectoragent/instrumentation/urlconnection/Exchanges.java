package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.tracing.Propagation;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * The one request that a connection object stands for, from whichever of its methods sends it.
 *
 * <p>A request may be begun by {@code connect} or {@code getOutputStream} and ended by {@code
 * getInputStream} much later: the call is remembered by the connection in between, and forgotten
 * with it if it is never read (opentelemetry-java-instrumentation#2097). Thread-safe.
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
  HttpCall open(HttpURLConnection connection, boolean writing) {
    Object begun = states.get(connection);
    return begun instanceof HttpCall ? (HttpCall) begun : begin(connection, writing);
  }

  void remember(HttpURLConnection connection, HttpCall call) {
    states.put(connection, call);
  }

  void forget(HttpURLConnection connection) {
    states.remove(connection);
  }

  private HttpCall begin(HttpURLConnection connection, boolean writing) {
    URL url = connection.getURL();
    HttpTarget target =
        new HttpTarget(
            url.getProtocol(), url.getHost(), url.getPort(), url.getPath(), url.getQuery());
    String method = connection.getRequestMethod();
    // The JDK makes a POST of a GET that is written to, but only while it is.
    String sent = writing && method.equals("GET") ? "POST" : method;
    HttpCall call =
        observer.start(new HttpCall(endpoints.of(target.host(), target.path()), sent, target));
    inject(connection, call);
    return call;
  }

  private void inject(HttpURLConnection connection, HttpCall call) {
    try {
      for (int i = 0; i < propagation.size(); i++) {
        if (connection.getRequestProperty(propagation.name(i)) == null) {
          connection.setRequestProperty(propagation.name(i), propagation.value(i, call));
        }
      }
    } catch (IllegalStateException alreadyConnected) {
      // Too late for a header; the call is observed all the same.
    }
  }
}
