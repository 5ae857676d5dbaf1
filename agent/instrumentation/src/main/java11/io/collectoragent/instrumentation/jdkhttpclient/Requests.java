package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;

/** Begins and ends calls, for the two ways of sending. Thread-safe. */
final class Requests {

  private final Observer observer;
  private final Endpoints endpoints;

  Requests(ProbeContext context) {
    this.observer = context.observer();
    this.endpoints = context.endpoints();
  }

  /** Null where the request is part of a call that is observed already. */
  HttpCall begin(Object request) {
    if (request == null || observer.isOpen(Group.HTTP_CLIENT)) {
      return null;
    }
    HttpRequest sent = (HttpRequest) request;
    URI uri = sent.uri();
    HttpTarget target =
        new HttpTarget(
            uri.getScheme(), uri.getHost(), uri.getPort(), uri.getRawPath(), uri.getRawQuery());
    HttpCall call =
        observer.start(
            new HttpCall(endpoints.of(target), sent.method(), target));
    observer.enter(call);
    return call;
  }

  void leave(HttpCall call) {
    observer.leave(call);
  }

  /** Ends the call with what came first, on whichever thread that is. */
  void end(HttpCall call, Object response, Throwable thrown) {
    if (!call.claimEnd()) {
      return;
    }
    if (response instanceof HttpResponse) {
      HttpResponse<?> answer = (HttpResponse<?>) response;
      call.respond(answer.statusCode(), new JdkHeaders(answer));
    } else {
      call.fail(thrown);
    }
    if (isCancelled(call.thrown())) {
      if (!call.wasSent()) {
        return;
      }
      call.giveUp();
    }
    observer.stop(call);
  }

  /** By the application, not by the client: a time-out is another exception. */
  private static boolean isCancelled(Throwable thrown) {
    return thrown instanceof CancellationException || thrown instanceof InterruptedException;
  }
}
