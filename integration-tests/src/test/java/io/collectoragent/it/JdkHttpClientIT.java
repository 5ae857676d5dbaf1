package io.collectoragent.it;

import java.util.List;

/** {@code java.net.http.HttpClient} with a caller that waits, over HTTP/2 as it prefers. */
class JdkHttpClientIT extends HttpClientContract {

  @Override
  Program program() {
    return Program.of("legacy.JdkCalls");
  }

  @Override
  List<String> addresses(HttpServers to) {
    return List.of("sync", "HTTP_2", to.api(), to.deadApi());
  }

  @Override
  String refused() {
    return "java.net.ConnectException";
  }

  @Override
  String timedOut() {
    return "java.net.http.HttpTimeoutException";
  }

  @Override
  List<HttpCase> further() {
    return List.of(
        HttpCase.answered("twice", "GET", 200).times(2),
        HttpCase.answered("file", "GET", 200),
        HttpCase.answered("discarding", "GET", 200));
  }
}
