package io.collectoragent.it;

import java.util.List;

/** What all versions of Apache HttpClient 4 have in common. */
abstract class ApacheHttpClient4Contract extends HttpClientContract {

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
        HttpCase.answered("handler-fails", "GET", 200));
  }
}
