package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code java.net.http.HttpClient} with a caller that waits, over HTTP/2 as it prefers. */
class JdkHttpClientIT extends HttpClientContract {

  @Override
  Program program() {
    return Program.of("legacy.JdkCalls");
  }

  @Override
  List<String> options() {
    return List.of("sync", "HTTP_2");
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
  String noConnection() {
    return "java.net.http.HttpConnectTimeoutException";
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(common());
    cases.add(
        HttpCase.failed("interrupted", "java.lang.InterruptedException", null)
            .by("POST")
            .at(HttpCase.Server.WIRE));
    return cases;
  }

  /** What it can do whether its caller waits or goes on. */
  static List<HttpCase> common() {
    Stream<HttpCase> bodies =
        Stream.of(
                "bytes",
                "discarding",
                "replacing",
                "buffering",
                "consumer",
                "publisher",
                "line-subscriber",
                "mapping",
                "unread")
            .map(name -> HttpCase.answered(name, "GET", 200));
    Stream<HttpCase> wire =
        Stream.of(
                // Sent again once.
                HttpCase.failed("empty-reply", "java.io.IOException", 2),
                HttpCase.failed("garbage", "java.net.ProtocolException", 1),
                HttpCase.failed("mid-body", "java.io.IOException", 1),
                HttpCase.answered("loop", "GET", 302).received(5))
            .map(each -> each.at(HttpCase.Server.WIRE));
    Stream<HttpCase> more =
        Stream.of(HttpCase.answered("patch", "PATCH", 200), HttpCase.answered("file", "POST", 200));
    return Stream.of(bodies, wire, more).flatMap(each -> each).toList();
  }
}
