package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import java.net.URI;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;

/** Sees a request being executed, redirects and retries included, until the response's headers. */
public final class ExecuteProbe extends Probe {

  private final Observer observer;
  private final Endpoints endpoints;

  public ExecuteProbe(ProbeContext context) {
    this.observer = context.observer();
    this.endpoints = context.endpoints();
  }

  @Override
  public Object enter(Object self, Object host, Object request) {
    if (request == null || observer.isOpen(Group.HTTP_CLIENT)) {
      return null;
    }
    HttpRequest sent = (HttpRequest) request;
    HttpTarget target = target((HttpHost) host, sent.getRequestLine().getUri());
    HttpCall call =
        observer.start(
            new HttpCall(
                endpoints.of(target.host(), target.path()),
                sent.getRequestLine().getMethod(),
                target));
    observer.enter(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object response, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    observer.leave(call);
    if (response instanceof HttpResponse) {
      call.respond(((HttpResponse) response).getStatusLine().getStatusCode());
    } else {
      call.fail(thrown);
    }
    observer.stop(call);
  }

  /** The request line has a whole address, or a path on the host that is named beside it. */
  private static HttpTarget target(HttpHost host, String uri) {
    if (uri.startsWith("/") || host == null && !uri.contains("://")) {
      int question = uri.indexOf('?');
      String path = question < 0 ? uri : uri.substring(0, question);
      String query = question < 0 ? null : uri.substring(question + 1);
      return host == null
          ? new HttpTarget("http", null, -1, path, query)
          : new HttpTarget(host.getSchemeName(), host.getHostName(), host.getPort(), path, query);
    }
    URI address = URI.create(uri);
    return new HttpTarget(
        address.getScheme(),
        address.getHost(),
        address.getPort(),
        address.getRawPath(),
        address.getRawQuery());
  }
}
