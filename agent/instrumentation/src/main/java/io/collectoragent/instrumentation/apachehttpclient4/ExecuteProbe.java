package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpUriRequest;

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
    HttpTarget target = Targets.of((HttpHost) host, sent);
    HttpCall call = observer.start(new HttpCall(endpoints.of(target), method(sent), target));
    observer.enter(call);
    return call;
  }

  /**
   * @param result the response or, where something was thrown, the request
   */
  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    HttpCall call = (HttpCall) token;
    observer.leave(call);
    if (thrown != null && isAborted(result)) {
      if (!call.wasSent()) {
        return;
      }
      call.giveUp();
    }
    if (result instanceof HttpResponse) {
      HttpResponse response = (HttpResponse) result;
      call.respond(response.getStatusLine().getStatusCode(), new ApacheHeaders(response));
    } else {
      call.fail(thrown);
    }
    observer.stop(call);
  }

  private static boolean isAborted(Object request) {
    return request instanceof HttpUriRequest && ((HttpUriRequest) request).isAborted();
  }

  /** Not from the request line where that can be helped: most requests make it up when asked. */
  private static String method(HttpRequest request) {
    return request instanceof HttpUriRequest
        ? ((HttpUriRequest) request).getMethod()
        : request.getRequestLine().getMethod();
  }
}
