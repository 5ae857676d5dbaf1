package io.collectoragent.it;

import java.util.List;

/** Apache HttpClient 4 in its last release. */
class ApacheHttpClient4IT extends HttpClientContract {

  @Override
  Program program() {
    return Program.of(
        "legacy.ApacheNewCalls",
        "httpclient-4.5.14.jar",
        "httpcore-4.4.16.jar",
        "commons-logging-1.2.jar",
        "commons-codec-1.11.jar");
  }

  @Override
  List<String> addresses(HttpServers to) {
    return List.of(to.api(), to.deadApi());
  }

  @Override
  String refused() {
    return "org.apache.http.conn.HttpHostConnectException";
  }

  @Override
  String timedOut() {
    return "java.net.SocketTimeoutException";
  }

  @Override
  List<HttpCase> further() {
    return List.of(
        HttpCase.answered("twice", "GET", 200).times(2),
        HttpCase.answered("overloads", "GET", 200).times(8),
        HttpCase.answered("handler-fails", "GET", 200),
        HttpCase.answered("closed", "GET", 200),
        HttpCase.answered("minimal", "GET", 200));
  }
}
