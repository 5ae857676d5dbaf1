package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;

/** {@code java.net.http.HttpClient} with a caller that goes on, over HTTP/1.1. */
class JdkHttpClientAsyncIT extends JdkHttpClientIT {

  @Override
  List<String> addresses(HttpServers to) {
    return List.of("async", "HTTP_1_1", to.api(), to.deadApi());
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(super.further());
    cases.add(HttpCase.failed("cancelled", "java.util.concurrent.CancellationException", null));
    cases.add(HttpCase.failed("given-up", "java.util.concurrent.TimeoutException", null));
    cases.add(HttpCase.failed("handler-fails", "java.lang.IllegalStateException", true));
    cases.add(HttpCase.answered("composed", "GET", 200).times(2));
    return cases;
  }
}
