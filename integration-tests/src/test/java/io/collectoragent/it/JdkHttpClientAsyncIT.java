package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;

/** {@code java.net.http.HttpClient} with a caller that goes on, over HTTP/1.1. */
class JdkHttpClientAsyncIT extends JdkHttpClientIT {

  @Override
  List<String> options() {
    return List.of("async", "HTTP_1_1");
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(common());
    cases.add(HttpCase.unobserved("not-sent"));
    cases.add(
        HttpCase.failed("cancelled", "java.util.concurrent.CancellationException", null)
            .by("POST")
            .at(HttpCase.Server.WIRE));
    cases.add(
        HttpCase.failed("stalled", "java.util.concurrent.TimeoutException", 1)
            .at(HttpCase.Server.WIRE));
    cases.add(HttpCase.failed("given-up", "java.util.concurrent.TimeoutException", null));
    // It ended, neither with a response nor with an exception.
    cases.add(HttpCase.failed("settled", null, null));
    cases.add(HttpCase.failed("handler-fails", "java.lang.IllegalStateException", 1));
    cases.add(HttpCase.answered("composed", "GET", 200).times(2));
    return cases;
  }
}
